package ar.gov.isj.genos.shared;

/** Sex as registered in the padrón; {@code X} where the register is not binary (Ley 26.743). */
public enum Sex {
  F,
  M,
  X
}
