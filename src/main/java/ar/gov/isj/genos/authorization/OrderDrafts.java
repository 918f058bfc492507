package ar.gov.isj.genos.authorization;

import ar.gov.isj.genos.identity.Actor;
import ar.gov.isj.genos.shared.BusinessClock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The draft of each user in each centre, in the database: any node brings it back. */
@Repository
public class OrderDrafts {

  private final JdbcClient jdbc;
  private final StoredJson json;
  private final BusinessClock clock;

  OrderDrafts(JdbcClient jdbc, StoredJson json, BusinessClock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Empty when the user has nothing begun in this centre. */
  public Optional<OrderDraft> of(Actor actor) {
    return actor
        .within(
            () ->
                jdbc.sql(
                        "select draft::text from order_draft"
                            + " where user_id = :user and centre_id = :centre")
                    .param("user", actor.id())
                    .param("centre", actor.centre().id().value())
                    .query(String.class)
                    .optional())
        .map(text -> json.read(text, OrderDraft.class));
  }

  /** Takes the place of the draft saved before. */
  public void save(OrderDraft draft, Actor actor) {
    actor.within(
        () ->
            jdbc.sql(
                    """
            insert into order_draft (user_id, centre_id, draft, saved_at)
            values (:user, :centre, cast(:draft as json), :now)
            on conflict (user_id, centre_id)
            do update set draft = excluded.draft, saved_at = excluded.saved_at
            """)
                .param("user", actor.id())
                .param("centre", actor.centre().id().value())
                .param("draft", json.ascii(draft))
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update());
  }

  public void discard(Actor actor) {
    actor.within(
        () ->
            jdbc.sql("delete from order_draft where user_id = :user and centre_id = :centre")
                .param("user", actor.id())
                .param("centre", actor.centre().id().value())
                .update());
  }
}
