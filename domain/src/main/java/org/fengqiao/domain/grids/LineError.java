package org.fengqiao.domain.grids;

/**
 * What is wrong with one row of a file.
 *
 * @param line the row's line, as sent
 * @param code the row's code, as sent
 * @param field the column, as {@code code}
 * @param rule the rule it breaks, in words
 */
public record LineError(long line, String code, LineReason reason, String field, String rule) {}
