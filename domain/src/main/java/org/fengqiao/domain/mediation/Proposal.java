package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;

/**
 * What the mediators propose (调解方案), and who accepted it.
 *
 * @param number from 1
 * @param accepted parties by number, in the order of their answers
 * @param declined the same of those who did not
 */
public record Proposal(
    int number, ContentRef words, Instant time, List<Integer> accepted, List<Integer> declined) {
  public Proposal {
    Objects.requireNonNull(words);
    Objects.requireNonNull(time);
    accepted = List.copyOf(accepted);
    declined = List.copyOf(declined);
  }

  /** With the answer of a party; a later one takes the place of an earlier. */
  Proposal answered(int party, boolean accepts) {
    var yes = new ArrayList<>(accepted);
    var no = new ArrayList<>(declined);
    yes.remove((Object) party);
    no.remove((Object) party);
    (accepts ? yes : no).add(party);
    return new Proposal(number, words, time, yes, no);
  }
}
