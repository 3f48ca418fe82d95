package org.fengqiao.domain.mediation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.UnitId;

/**
 * All who have a dispute, claimants of a group dispute among them (群体性纠纷).
 *
 * @param all by their numbers from 1; at most {@value #MOST}, left ones among them
 */
public record Parties(List<Party> all) {
  /** With their numbers and sums an aggregate of some 100 KB, which is written with every move. */
  public static final int MOST = 500;

  /** So many are entered at once: with their words a request of some 200 KB. */
  public static final int MOST_AT_ONCE = 100;

  public Parties {
    all = List.copyOf(all);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).number() != i + 1) {
        throw new IllegalArgumentException("parties are numbered from 1 in their order");
      }
    }
  }

  public List<Party> standing() {
    return all.stream().filter(Party::stands).toList();
  }

  /** The party of that number; empty if none has it. */
  public Optional<Party> party(int number) {
    return number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get(number - 1));
  }

  /**
   * The party of that number that stands.
   *
   * @throws Refusal PARTY_NOT_FOUND; PARTY_LEFT
   */
  public Party require(MediationId of, int number) {
    var party = party(number).orElseThrow(() -> notFound(of, number));
    if (!party.stands()) {
      throw Refusal.conflict(MediationReason.PARTY_LEFT, Map.of("party", name(of, number)));
    }
    return party;
  }

  static Refusal notFound(MediationId of, int number) {
    return Refusal.notFound(MediationReason.PARTY_NOT_FOUND, name(of, number));
  }

  static String name(MediationId of, int number) {
    return of.name() + "/parties/" + number;
  }

  /** Who stands and has not consented, neither by himself nor by who speaks for him. */
  public List<Party> unconsented() {
    return standing().stream()
        .filter(party -> party.consented().isEmpty() && speaker(party).consented().isEmpty())
        .toList();
  }

  /** Who acts for the party: himself, or his representative. */
  public Party speaker(Party party) {
    return party.representedBy().map(number -> all.get(number - 1)).orElse(party);
  }

  /** Who must sign: each that stands and speaks for himself. */
  public List<Party> speakers() {
    return standing().stream().filter(party -> party.representedBy().isEmpty()).toList();
  }

  /** The units among those that stand. */
  public Set<UnitId> units() {
    return standing().stream()
        .flatMap(party -> party.unit().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What those who stand claim together, in fen; within a long, as entering saw to it. */
  public long claimedFen() {
    return standing().stream()
        .flatMap(party -> party.claimedFen().stream())
        .mapToLong(Long::longValue)
        .reduce(0, Math::addExact);
  }

  Parties with(List<Party> more) {
    var together = new ArrayList<>(all);
    together.addAll(more);
    return new Parties(together);
  }

  Parties with(int number, UnaryOperator<Party> change) {
    var changed = new ArrayList<>(all);
    changed.set(number - 1, change.apply(all.get(number - 1)));
    return new Parties(changed);
  }
}
