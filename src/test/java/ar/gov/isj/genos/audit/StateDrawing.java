package ar.gov.isj.genos.audit;

import java.util.Arrays;
import java.util.stream.Collectors;

/** docs/audit-states.md, made from the table of transitions. */
final class StateDrawing {

  private StateDrawing() {}

  static String text() {
    return """
    # Estados de una solicitud de auditoría

    Sale de `Transitions`; una prueba lo compara con el programa y con la base de datos. Ningún otro
    paso existe: la base de datos lo rechaza.

    ```mermaid
    stateDiagram-v2
    %s
    %s
    ```

    | Paso | Quién | Desde | Hasta |
    |---|---|---|---|
    %s

    - «Auditada» son los tres resultados de la firma: autorizada, parcialmente autorizada, rechazada.
    - El instructivo llama «Pendiente» a dos estados; acá son dos: nadie la resolvió, o el auditor
      espera documentación.
    - El instructivo permite anular lo auditado y lo emitido. También se puede retirar lo pendiente:
      un pedido equivocado no tiene por qué retener los topes del afiliado.
    - Anular una emitida anula su orden, y anular la orden anula la solicitud.
    - Mientras está pendiente reserva lo pedido; autorizada, lo autorizado; rechazada, emitida o
      anulada, nada.
    """
        .formatted(
            Arrays.stream(AuditState.values())
                .map(state -> "    state \"%s\" as %s".formatted(state.word(), state))
                .collect(Collectors.joining("\n")),
            Transitions.ALL.stream()
                .map(
                    one ->
                        "    %s --> %s: %s"
                            .formatted(
                                one.from() == null ? "[*]" : one.from(), one.to(), one.action()))
                .collect(Collectors.joining("\n")),
            Transitions.ALL.stream()
                .map(
                    one ->
                        "| %s | %s | %s | %s |"
                            .formatted(
                                one.action(),
                                one.side().word(),
                                one.from() == null ? "—" : one.from().word(),
                                one.to().word()))
                .collect(Collectors.joining("\n")));
  }
}
