-- Health of an Application. The Application above it, root, applies it in a sync wave, waits while this is Progressing, and fails
-- when it is Degraded, so that it starts again with the newest commit.
--
-- An Application that was never healthy holds back whatever stands on it: Progressing, after ten minutes Degraded, until it is
-- healthy. One that was healthy once holds the others back only while it is changing, and for ten minutes at most. If it is ill
-- otherwise, the others were fine with it once: its own page and its alert show it, and it must not keep them from being synced.
--
-- Argo CD runs this in gopher-lua, with the basic library, the table library and a part of os. There is no library for strings,
-- so that times are compared as the texts that they are: Kubernetes writes all of them alike, in UTC.
local os = require("os")

local status = obj.status or {}
local operation = status.operationState or {}
local sync = status.sync or {}
local health = (status.health or {}).status
local running = operation.phase == "Running" or operation.phase == "Terminating"
local failed = operation.phase == "Failed" or operation.phase == "Error"
local retrying = operation.phase == "Running" and (operation.retryCount or 0) > 0

local function is(code, message)
  return { status = code, message = message or "" }
end

-- The notifications controller has a trigger for what is healthy, which it never forgets (argocd/configs/was-healthy.ts). Its
-- notes are a JSON object with sorted keys; the key of this one begins with "Application", those of all others with a small letter.
local notes = ((obj.metadata or {}).annotations or {})["notified.notifications.argoproj.io"]
local wasHealthy = notes ~= nil and notes < '{"a'

-- Since when it has been changing, or waiting for its first sync. Putting back what somebody changed in the cluster is no change.
local since = operation.finishedAt or (obj.metadata or {}).creationTimestamp
if running then
  since = operation.startedAt
end
local history = status.history or {}
local requested = (operation.operation or {}).sync or {}
if requested.resources ~= nil and #history > 0 then
  since = history[#history].deployedAt
end
local overdue = since ~= nil and since < os.date("!%Y-%m-%dT%H:%M:%SZ", os.time() - 600)

local function changing(message)
  if not overdue then
    return is("Progressing", message)
  end
  if wasHealthy then
    return is("Healthy", "was healthy, is still changing after ten minutes: " .. (message or ""))
  end
  return is("Degraded", "not healthy after ten minutes: " .. (message or ""))
end

local function ill(message)
  if wasHealthy then
    return is("Healthy", "was healthy, now " .. message)
  end
  return is("Degraded", "was never healthy, now " .. message)
end

local function same(a, b)
  if type(a) ~= "table" or type(b) ~= "table" then
    return a == b
  end
  for key, value in pairs(a) do
    if not same(value, b[key]) then
      return false
    end
  end
  for key in pairs(b) do
    if a[key] == nil then
      return false
    end
  end
  return true
end

-- Argo CD leaves out of its status what is empty.
local function given(value)
  if value == false or value == "" or (type(value) == "table" and next(value) == nil) then
    return nil
  end
  return value
end

local function hasBeenRead(wanted, seen)
  for _, field in ipairs({ "repoURL", "path", "chart", "targetRevision" }) do
    if given(wanted[field]) ~= given(seen[field]) then
      return false
    end
  end
  local helm, seenHelm = wanted.helm or {}, seen.helm or {}
  for _, fields in ipairs({ helm, seenHelm }) do
    for field in pairs(fields) do
      if not same(given(helm[field]), given(seenHelm[field])) then
        return false
      end
    end
  end
  return true
end

-- Right after a change the status is still that of the former source.
local compared = sync.comparedTo or {}
local seen = compared.sources or { compared.source }
for i, source in ipairs(obj.spec.sources or { obj.spec.source }) do
  if not hasBeenRead(source, seen[i] or {}) then
    return is("Progressing", "the source has not been read yet")
  end
end

if (obj.operation ~= nil and not running) or (running and not retrying) then
  return changing(running and operation.message or "a sync is about to start")
end

local broken = nil
if failed or (retrying and wasHealthy) then
  broken = operation.message or "the last sync failed"
end
local errors = { ComparisonError = true, InvalidSpecError = true, SyncError = true, UnknownError = true }
for _, condition in ipairs(status.conditions or {}) do
  if errors[condition.type] then
    broken = condition.message
  end
end
if broken ~= nil then
  return ill("failing: " .. broken)
end
if retrying then
  return changing(operation.message)
end

-- Right after a sync the status is still that before it.
local readAt, finishedAt = status.reconciledAt or "", operation.finishedAt or ""
if readAt < finishedAt or (readAt == finishedAt and finishedAt ~= "" and sync.status ~= "Synced") then
  return changing("the cluster has not been read since the last sync")
end

-- Suspended is what Git asks to wait.
if health == "Healthy" or health == "Suspended" then
  -- What was there before the Application, and is as Git wants it, is never synced.
  if sync.status == "Synced" or #history > 0 then
    return is("Healthy", status.health.message)
  end
  return changing("never synced")
end
if health == "Missing" and overdue then
  return is("Degraded", "nothing of it exists")
end
if health == nil or health == "Missing" or health == "Progressing" then
  -- Nothing changes any more: it lost what it had.
  if wasHealthy and overdue then
    return ill(health or "without health")
  end
  return changing(status.health and status.health.message or health)
end
return ill(health)
