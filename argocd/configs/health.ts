/**
 * Health of an Application, which decides whether the one above it, that applies it, goes on to its next sync wave: that waits
 * while this is Progressing and fails when it is Degraded.
 *
 * An Application that has never been deployed holds the others back, because they may stand on it: as long as something is
 * under way it is Progressing, and Degraded when its sync failed, so that the one above retries, with the newest commit.
 * One that has been deployed only holds them back while it is changing. If it is ill after that, the others were fine with it
 * once; its own page and its alert show it, and it must not keep everything else from being synced.
 *
 * Argo CD runs this in gopher-lua (Lua 5.1) with nothing but the basic and the table library.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#argocd-app
 */
export const applicationHealth = `local status = obj.status or {}
local operation = status.operationState or {}
local health = status.health or {}
local compared = (status.sync or {}).comparedTo or {}

local function is(code, message)
  return { status = code, message = message or "" }
end

-- Retries count as a failure only once there is something to fall back on.
local deployed = status.history ~= nil and #status.history > 0
local retrying = operation.phase == "Running" and (operation.retryCount or 0) > 0
local broken = nil
if operation.phase == "Failed" or operation.phase == "Error" or (deployed and retrying) then
  broken = operation.message or "the last sync failed"
end
local errors = { ComparisonError = true, InvalidSpecError = true, SyncError = true, UnknownError = true }
for _, condition in ipairs(status.conditions or {}) do
  if errors[condition.type] then
    broken = condition.message
  end
end
if broken ~= nil then
  if deployed then
    return is("Healthy", "deployed before, now failing: " .. broken)
  end
  return is("Degraded", broken)
end

if obj.operation ~= nil or operation.phase == "Running" or operation.phase == "Terminating" then
  return is("Progressing", operation.message or "a sync is about to start")
end

-- Right after a change the status is still that of the former source.
local wanted = obj.spec.sources or { obj.spec.source }
local seen = compared.sources or { compared.source }
for i, source in ipairs(wanted) do
  local known = seen[i] or {}
  if source.repoURL ~= known.repoURL or source.path ~= known.path
    or source.chart ~= known.chart or source.targetRevision ~= known.targetRevision then
    return is("Progressing", "the source has not been read yet")
  end
end

if health.status == nil or health.status == "Progressing" then
  return is("Progressing", health.message)
end
if health.status == "Healthy" then
  -- What was there before the Application, and is as Git wants it, is never synced.
  if deployed or status.sync.status == "Synced" then
    return is("Healthy", health.message)
  end
  return is("Progressing", "never synced")
end
if deployed then
  return is("Healthy", "deployed before, now " .. health.status)
end
return is("Progressing", "never synced, now " .. health.status)
`;

/**
 * Health of a HelmChart: Degraded when K3s gave up on it, else Healthy once there is a job for it. Whether that job is done
 * stands nowhere in the object.
 * @see https://docs.k3s.io/add-ons/helm
 */
export const helmChartHealth = `local status = obj.status or {}
for _, condition in ipairs(status.conditions or {}) do
  if condition.type == "Failed" and condition.status == "True" then
    return { status = "Degraded", message = condition.message or "" }
  end
end
if status.jobName == nil then
  return { status = "Progressing", message = "waiting for the helm-controller" }
end
return { status = "Healthy", message = "installed by job " .. status.jobName }
`;

/** The keys of argocd-cm for kinds whose health Argo CD does not know. */
export const healthChecks = {
  "resource.customizations.health.argoproj.io_Application": applicationHealth,
  "resource.customizations.health.helm.cattle.io_HelmChart": helmChartHealth,
};
