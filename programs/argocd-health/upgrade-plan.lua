-- Health of a Plan: Degraded when it cannot be carried out or a node failed, else Healthy, with what it waits for. An upgrade may wait
-- for its window for days, and must not hold back what comes after it.
local reasons = {
  Error = true,
  JobFailed = true,
  SelectNodesFailed = true,
  ValidationFailed = true,
}
local message = ""
for _, condition in ipairs((obj.status or {}).conditions or {}) do
  if condition.status == "False" and reasons[condition.reason or ""] then
    return { status = "Degraded", message = condition.message or "" }
  end
  if condition.type == "Complete" and condition.status ~= "True" then
    message = condition.message or ""
  end
end
return { status = "Healthy", message = message }
