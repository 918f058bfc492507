package ar.gov.isj.genos.shared;

/**
 * The other nodes that run over the same database. What they are told reaches them as an event:
 * {@link Told}, or {@link ReachedAgain} after a while in which something may have been missed.
 */
public interface Nodes {

  /** Another node said something, after its transaction was committed. */
  record Told(String topic, String words) {}

  /** This node could not hear the others for a while and hears them again. */
  record ReachedAgain() {}

  /**
   * Tells the other nodes when the current transaction commits; when it does not, they are told
   * nothing.
   *
   * @param topic one word
   * @param words at most 1,000 characters; never anything of a person: whoever may connect to the
   *     database may listen
   * @throws IllegalArgumentException if they are longer, or the topic is not one word
   */
  void tellOthers(String topic, String words);
}
