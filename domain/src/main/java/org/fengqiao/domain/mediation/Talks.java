package org.fengqiao.domain.mediation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fengqiao.domain.ContentRef;

/**
 * What was spoken with the parties.
 *
 * @param hearings by number from 1
 * @param proposals of the mediators, by number from 1
 * @param facts what nobody disputes (无争议事实)
 * @param dangers reported of it
 */
public record Talks(
    List<Hearing> hearings,
    List<Proposal> proposals,
    Optional<ContentRef> facts,
    List<Danger> dangers) {
  static final Talks NONE = new Talks(List.of(), List.of(), Optional.empty(), List.of());

  public Talks {
    hearings = List.copyOf(hearings);
    proposals = List.copyOf(proposals);
    Objects.requireNonNull(facts);
    dangers = List.copyOf(dangers);
  }

  /** The proposal of that number; empty if none has it. */
  public Optional<Proposal> proposal(int number) {
    return number < 1 || number > proposals.size()
        ? Optional.empty()
        : Optional.of(proposals.get(number - 1));
  }

  Talks with(Hearing more) {
    return new Talks(
        Stream.concat(hearings.stream(), Stream.of(more)).toList(), proposals, facts, dangers);
  }

  Talks with(Proposal more) {
    return new Talks(
        hearings, Stream.concat(proposals.stream(), Stream.of(more)).toList(), facts, dangers);
  }

  Talks answered(int number, int party, boolean accepts) {
    return new Talks(
        hearings,
        proposals.stream()
            .map(one -> one.number() == number ? one.answered(party, accepts) : one)
            .toList(),
        facts,
        dangers);
  }

  Talks with(ContentRef undisputed) {
    return new Talks(hearings, proposals, Optional.of(undisputed), dangers);
  }

  Talks with(Danger more) {
    return new Talks(
        hearings, proposals, facts, Stream.concat(dangers.stream(), Stream.of(more)).toList());
  }
}
