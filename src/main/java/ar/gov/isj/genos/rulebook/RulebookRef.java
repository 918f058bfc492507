package ar.gov.isj.genos.rulebook;

/**
 * Names a rulebook for ever.
 *
 * @param version 1, 2, 3… in order of activation
 * @param hash SHA-256 of its content, 64 lower-case hexadecimal digits
 */
public record RulebookRef(int version, String hash) {}
