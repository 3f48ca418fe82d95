package org.fengqiao.domain.cases.spotchecks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.people.UnitId;

/**
 * Draws a sample of cases, stratified by the unit that led each (分层抽样). The same seed, size and
 * population give the same sample, in whatever order the population comes.
 *
 * <p>Chance is SHA-256 over {@code <seed>/<case id>} in ASCII: of a unit those cases are drawn
 * whose digest comes first. No generator is run, so there is none whose steps a later Java, or
 * another language, could take otherwise; anybody can draw again with a tool for digests.
 *
 * @param seed 0 to {@value #MOST_SEED}, which every client reads whole
 * @param size how many cases to draw, 1 to {@value #MOST_SIZE}
 */
public record SpotCheckDraw(long seed, int size) {
  public static final long MOST_SEED = (1L << 53) - 1;
  public static final int MOST_SIZE = 1_000;

  /** By the bytes of an id, which is the order of its text; Java's own order of UUIDs is not. */
  private static final Comparator<UUID> BY_TEXT =
      Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
          .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

  public SpotCheckDraw {
    if (seed < 0 || seed > MOST_SEED) {
      throw Refusal.invalid("seed", "is 0 to " + MOST_SEED);
    }
    if (size < 1 || size > MOST_SIZE) {
      throw Refusal.invalid("size", "is 1 to " + MOST_SIZE);
    }
  }

  /**
   * A closed case that may be drawn.
   *
   * @param lead the unit that led it when it was closed
   * @param round which time of its handling was closed, from 1
   */
  public record Member(CaseId id, UnitId lead, int round) {
    public Member {
      Objects.requireNonNull(id);
      Objects.requireNonNull(lead);
    }
  }

  /**
   * What was drawn.
   *
   * @param population SHA-256 over the ids of all it was drawn from, in order, each and a line feed
   * @param strata every unit of the population, by id
   * @param members by unit, those of one by case id
   */
  public record Sample(Digest population, List<SpotCheckStratum> strata, List<Member> members) {
    public Sample {
      Objects.requireNonNull(population);
      strata = List.copyOf(strata);
      members = List.copyOf(members);
    }
  }

  /**
   * Draws.
   *
   * @param population no case twice
   */
  public Sample draw(Collection<Member> population) {
    Map<UnitId, List<Member>> byUnit =
        population.stream()
            .collect(
                Collectors.groupingBy(
                    Member::lead,
                    () -> new TreeMap<>(Comparator.comparing(UnitId::value, BY_TEXT)),
                    Collectors.toList()));
    int[] members = byUnit.values().stream().mapToInt(List::size).toArray();
    int[] shares = SpotCheckShares.of(members, size);
    var strata = new ArrayList<SpotCheckStratum>();
    var drawn = new ArrayList<Member>();
    byUnit.forEach((unit, ofUnit) -> {
      int i = strata.size();
      strata.add(new SpotCheckStratum(unit, members[i], shares[i]));
      drawn.addAll(first(ofUnit, shares[i]));
    });
    return new Sample(digest(population), strata, drawn);
  }

  private static Digest digest(Collection<Member> population) {
    var ids =
        population.stream()
            .map(member -> member.id().value())
            .sorted(BY_TEXT)
            .map(id -> id + "\n")
            .collect(Collectors.joining());
    return Digest.of(ids.getBytes(StandardCharsets.US_ASCII));
  }

  /** Those whose lots come first, by id. */
  private List<Member> first(List<Member> ofUnit, int share) {
    return ofUnit.stream()
        .map(member -> new Lot(member, lot(member)))
        .sorted(Comparator.comparing(Lot::digest))
        .limit(share)
        .map(Lot::member)
        .sorted(Comparator.comparing(member -> member.id().value(), BY_TEXT))
        .toList();
  }

  private record Lot(Member member, String digest) {}

  private String lot(Member member) {
    var text = seed + "/" + member.id().value();
    return Digest.of(text.getBytes(StandardCharsets.US_ASCII)).hex();
  }
}
