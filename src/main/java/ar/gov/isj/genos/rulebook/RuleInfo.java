package ar.gov.isj.genos.rulebook;

import java.util.List;

/**
 * What a rule of {@code rules/} declares about itself in its metadata.
 *
 * @param name Spanish sentence
 * @param code permanent code: {@code CMB-01}
 * @param effect RECHAZA, AUDITA, DOCUMENTO, AVISA or INFORMA
 * @param norm what it rests on, in Spanish
 * @param subject simple name of the fact it is about
 * @param data names it gives to its message
 * @param field path of the input that it finds wrong; empty when it is not about input
 */
public record RuleInfo(
    String name,
    String code,
    String effect,
    String norm,
    String subject,
    List<String> data,
    String field) {}
