package ar.gov.isj.genos.shared;

import java.util.List;

/** Lines that a module adds to the block printed once GENOS is ready. */
@FunctionalInterface
public interface StartupNote {

  /** Spanish, without end of line; possibly none. */
  List<String> lines();
}
