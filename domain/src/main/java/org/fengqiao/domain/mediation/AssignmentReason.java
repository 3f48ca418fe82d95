package org.fengqiao.domain.mediation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Why a mediator was given a dispute, as it is kept with it.
 *
 * @param eligible among how many whom no rule ruled out, who was chosen counted in
 * @param taken how many disputes the one chosen had taken before
 * @param ruledOut how many others each rule ruled out; no entry for none
 */
public record AssignmentReason(
    AssignmentBasis basis, int eligible, int taken, Map<RulingOut, Integer> ruledOut) {
  public AssignmentReason {
    Objects.requireNonNull(basis);
    ruledOut = inOrder(ruledOut);
    if (eligible < 1 || taken < 0) {
      throw new IllegalArgumentException("who is chosen was eligible");
    }
  }

  /** The same counts in the order of the rules, unmodifiable. */
  static Map<RulingOut, Integer> inOrder(Map<RulingOut, Integer> counts) {
    var ordered = new EnumMap<RulingOut, Integer>(RulingOut.class);
    ordered.putAll(counts);
    return Collections.unmodifiableMap(ordered);
  }
}
