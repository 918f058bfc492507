package ar.gov.isj.genos.identity;

import ar.gov.isj.genos.identity.User.UserId;
import ar.gov.isj.genos.identity.Users.UserFilter;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds users by what is known of them. */
@Component
class UserSearch {

  private static final String WHERE =
      """
       where (:text = '' or position(:text in cuil) > 0
           or position(:text in translate(lower(name), 'áéíóúüñ', 'aeiouun')) > 0
           or position(:text in lower(coalesce(email, ''))) > 0)
         and (:role::text is null or exists (
           select 1 from app_user_role r where r.app_user_id = u.id and r.role = :role))
         and (:centre::uuid is null or exists (
           select 1 from app_user_centre c where c.app_user_id = u.id and c.centre_id = :centre))
         and (:enabled::boolean is null or enabled = :enabled)
      """;

  private final JdbcClient sql;

  UserSearch(JdbcClient sql) {
    this.sql = sql;
  }

  List<UserId> ids(UserFilter filter, int offset, int limit) {
    return given(
            sql.sql(
                "select id from app_user u" + WHERE + "order by name, cuil limit :n offset :from"),
            filter)
        .param("n", limit)
        .param("from", offset)
        .query(UUID.class)
        .list()
        .stream()
        .map(UserId::new)
        .toList();
  }

  long count(UserFilter filter) {
    return given(sql.sql("select count(*) from app_user u" + WHERE), filter)
        .query(Long.class)
        .single();
  }

  private static StatementSpec given(StatementSpec statement, UserFilter filter) {
    return statement
        .param("text", plain(filter.text()))
        .param("role", filter.role() == null ? null : filter.role().name())
        .param("centre", filter.centre() == null ? null : filter.centre().value())
        .param("enabled", filter.enabled());
  }

  /** A CUIL may be typed with its dashes. */
  private static String plain(String typed) {
    String text =
        java.text.Normalizer.normalize(typed.strip(), java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(java.util.Locale.ROOT);
    return text.matches("[\\d\\s.-]+") ? text.replaceAll("[\\s.-]", "") : text;
  }
}
