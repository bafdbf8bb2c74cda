import { Icon } from "@iconify/react";
import { AppLogo } from "@kinvolk/headlamp-plugin/lib/components/App/AppLogo";
import { setWhetherSidebarOpen } from "@kinvolk/headlamp-plugin/lib/components/Sidebar/sidebarSlice";
import { useTypedSelector } from "@kinvolk/headlamp-plugin/lib/redux/hooks";
import store from "@kinvolk/headlamp-plugin/lib/redux/stores/store";
import { IconButton } from "@mui/material";
import { useTheme } from "@mui/material/styles";

/** Stands for Headlamp's, which its SDK lacks: the logo, the menu of narrow pages, and what plugins add. */
export function TopBar() {
  const { palette } = useTheme();
  const isHidden = useTypedSelector((state) => state.ui.hideAppBar);
  const isOpen = useTypedSelector((state) => state.sidebar.isSidebarOpen);
  const actions = useTypedSelector((state) => state.actionButtons.appBarActions);
  if (isHidden) return null;
  return (
    <header
      style={{
        display: "flex",
        alignItems: "center",
        gap: 8,
        minHeight: 64,
        padding: "0 16px",
        background: palette.navbar.background,
        color: palette.navbar.color,
      }}
    >
      <IconButton
        color="inherit"
        aria-label="Navigation"
        onClick={() => store.dispatch(setWhetherSidebarOpen(!isOpen))}
      >
        <Icon icon="mdi:menu" />
      </IconButton>
      <AppLogo />
      <span style={{ flexGrow: 1 }} />
      {actions.map(({ id, action }) => {
        if (typeof action !== "function") return <span key={id}>{action}</span>;
        const Action = action;
        return <Action key={id} />;
      })}
    </header>
  );
}
