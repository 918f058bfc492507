package ar.gov.isj.genos.rulebook.ui;

import static ar.gov.isj.genos.shared.ui.Texts.text;

import ar.gov.isj.genos.rulebook.store.NodeSwitch;
import ar.gov.isj.genos.shared.ui.EsAr;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each running node and the version that decides in it; it follows them. */
final class Nodes extends Div {

  private static final int POLL_MILLIS = 1_000;

  private final NodeSwitch nodes;
  private final int active;
  private @Nullable Registration polling;

  /**
   * @param active version that every node should have
   */
  Nodes(NodeSwitch nodes, int active) {
    this.nodes = nodes;
    this.active = active;
    addClassName("rules-nodes");
    getElement().setAttribute("role", "status");
    show();
  }

  private boolean show() {
    removeAll();
    List<NodeSwitch.Node> running = nodes.nodes();
    RulesTable table = new RulesTable(text("rules.nodes"), "node", "version", "since", "ready");
    boolean all = true;
    for (NodeSwitch.Node node : running) {
      boolean ready = node.version() >= active;
      all &= ready;
      table.line(
          node.name(),
          node.version(),
          EsAr.dateTime(node.switchedAt()),
          text(ready ? "rules.node.ready" : "rules.node.waiting"));
    }
    add(table);
    return all;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (!show()) {
      event.getUI().setPollInterval(POLL_MILLIS);
      polling =
          event
              .getUI()
              .addPollListener(
                  poll -> {
                    if (show()) {
                      stop();
                    }
                  });
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    event.getUI().setPollInterval(-1);
    stop();
  }

  private void stop() {
    Registration registration = polling;
    polling = null;
    if (registration != null) {
      registration.remove();
    }
    getUI().ifPresent(ui -> ui.setPollInterval(-1));
  }
}
