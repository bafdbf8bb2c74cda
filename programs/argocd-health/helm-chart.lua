-- Health of a HelmChart: Degraded when K3s gave up on it, else Healthy once there is a job for it. Whether that job is done stands
-- nowhere in the object.
local status = obj.status or {}
for _, condition in ipairs(status.conditions or {}) do
  if condition.type == "Failed" and condition.status == "True" then
    return { status = "Degraded", message = condition.message or "" }
  end
end
if status.jobName == nil then
  return { status = "Progressing", message = "waiting for the helm-controller" }
end
return { status = "Healthy", message = "installed by job " .. status.jobName }
