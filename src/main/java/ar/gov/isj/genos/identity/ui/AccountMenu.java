package ar.gov.isj.genos.identity.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** What is behind the user icon: one's own data, password, and the way out. */
final class AccountMenu extends MenuBar {

  AccountMenu(Runnable leave) {
    addClassName("account-menu");
    addThemeVariants(MenuBarVariant.TERTIARY);
    setOpenOnHover(false);
    MenuItem icon = addItem(new Icon(VaadinIcon.USER));
    icon.setAriaLabel(text("account.title"));
    icon.getSubMenu().addItem(text("account.update"), _ -> go("mis-datos"));
    icon.getSubMenu().addItem(text("account.password"), _ -> go("clave"));
    icon.getSubMenu().addItem(text("account.leave"), _ -> leave.run());
  }

  private static void go(String path) {
    UI.getCurrentOrThrow().navigate(path);
  }
}
