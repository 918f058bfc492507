package ar.gov.isj.genos.administration.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.identity.Role;

/** Roles as administrators call them. */
final class RoleWords {

  private RoleWords() {}

  static String of(Role role) {
    return text("admin.role." + role.name());
  }
}
