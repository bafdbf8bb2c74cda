/**
 * Material Design icons that Headlamp 0.45 has in its page, without the prefix `mdi:`. For every other one the browser of whoever looks
 * asks a server of iconify's, which the tests forbid.
 * @see https://github.com/kubernetes-sigs/headlamp/blob/main/frontend/src/components/App/icons.ts
 */
export const headlampIcons: ReadonlySet<string> = new Set(
  (
    "account account-lock alert alert-circle alert-outline arrow-collapse-all arrow-down arrow-expand-all arrow-left " +
    "arrow-up backburger bell bell-off-outline book-open-page-variant broom bug calendar cancel " +
    "chart-timeline-variant chat check check-bold check-circle check-circle-outline checkbox-blank-outline checkbox-outline chevron-down " +
    "chevron-left chevron-left-box-outline chevron-right chevron-right-box-outline chevron-up circle circle-slice-2 clipboard-arrow-down close " +
    "close-box-multiple-outline close-circle cloud-check-variant cloud-off cloud-off-outline cloud-outline cloud-question code-tags cog " +
    "cog-box cog-outline comment-quote connection console content-copy content-paste database delete " +
    "delete-outline delete-variant desktop-classic dock-bottom dock-left dock-right dock-top dock-window dots-vertical " +
    "download emoticon-outline exclamation expand-all eye eye-off eye-outline fast-forward file-alert-outline " +
    "file-document-plus file-download-outline filter filter-variant filter-variant-remove fit-to-screen folder folder-multiple folder-network-outline " +
    "folder-open folder-plus format-letter-case format-letter-matches format-list-bulleted format-list-checks fullscreen fullscreen-exit github " +
    "grid-large group help-circle hexagon-multiple hexagon-multiple-outline home information information-outline keyboard-settings-outline " +
    "kubernetes lan-connect layers-triple-outline lightning-bolt-circle linux lock logout magnify map " +
    "menu menu-down menu-swap menu-up message-badge microsoft-windows minus nut open-in-new " +
    "palette pause pause-circle pencil penguin play-circle playlist-check playlist-remove plus " +
    "plus-box plus-box-outline plus-circle plus-circle-outline presentation progress-check puzzle puzzle-outline refresh " +
    "regex resize-bottom-right restart restore rocket-launch-outline script-text select-group server shield-alert " +
    "shield-key sitemap speedometer square star stop-circle-outline swap-vertical test-tube text-box-outline " +
    "text-box-search-outline timer-sand train-car-container tune undo-variant upload view-column view-dashboard view-dashboard-outline " +
    "weather-night weather-sunny"
  ).split(" "),
);
