package org.fengqiao.application.people;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.Pairing;
import org.fengqiao.domain.people.PairingId;
import org.fengqiao.domain.people.Visit;

/** Lists the visits of a pairing, the newest day first; of one day the one recorded last. */
public final class ListVisits {
  private final Access access;
  private final Aggregates aggregates;
  private final Words words;

  @Inject
  public ListVisits(Access access, Aggregates aggregates, Words words) {
    this.access = access;
    this.aggregates = aggregates;
    this.words = words;
  }

  /** Whose visits. */
  public record Command(PairingId pairing, PageRequest page) {
    public Command {
      Objects.requireNonNull(pairing);
      Objects.requireNonNull(page);
    }
  }

  /** A visit and its key, which falls down the list. */
  private record Placed(String key, Visit visit) {}

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, PAIRING_NOT_FOUND
   */
  public Page<VisitView> list(Caller caller, Command command) {
    access.require(caller, Right.READ_PEOPLE);
    var pairing = GetPairing.find(aggregates, command.pairing()).aggregate();
    var after = command.page().after();
    var found =
        IntStream.range(0, pairing.visits().size())
            .mapToObj(index -> placed(pairing, index))
            .filter(one -> after.map(key -> one.key().compareTo(key) < 0).orElse(true))
            .sorted(Comparator.comparing(Placed::key).reversed())
            .limit(command.page().limit())
            .toList();
    var page = Page.of(found, command.page(), Placed::key);
    var visits = page.items().stream().map(Placed::visit).toList();
    return new Page<>(VisitView.of(pairing.id(), visits, words), page.next());
  }

  private static Placed placed(Pairing pairing, int index) {
    var visit = pairing.visits().get(index);
    return new Placed("%s/%03d".formatted(visit.day(), index), visit);
  }
}
