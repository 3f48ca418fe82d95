package org.fengqiao.application.rewards.vault;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fengqiao.application.Page;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.Entry;
import org.fengqiao.application.store.Journal;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.rewards.ClueId;
import org.fengqiao.domain.rewards.ReporterFact;

/** Lists who looked, or asked to, at who reported a clue, and why (查看记录). */
public final class ListLooks {
  private final Access access;
  private final ReportersInSight inSight;
  private final Journal journal;
  private final Contents contents;

  /**
   * A page of what is on record.
   *
   * @param entries the oldest first
   * @param words of their facts
   */
  public record Looks(Page<Entry> entries, Map<ContentId, Content> words) {
    public Looks {
      Objects.requireNonNull(entries);
      words = Map.copyOf(words);
    }
  }

  @Inject
  public ListLooks(Access access, ReportersInSight inSight, Journal journal, Contents contents) {
    this.access = access;
    this.inSight = inSight;
    this.journal = journal;
    this.contents = contents;
  }

  /**
   * A page of them; the key is the version.
   *
   * @param after the version it begins after; 0 for the first
   * @param size how many at most, 1 to 500
   * @throws org.fengqiao.domain.Refusal RIGHT_MISSING, RIGHT_OF_HANDLER, REPORTER_NOT_FOUND;
   *     INVALID_FIELD
   */
  public Looks list(Caller caller, ClueId id, int after, int size) {
    access.require(caller, Right.LIST_LOOKS);
    VaultDesk.requireNoHandler(caller);
    inSight.get(caller, id);
    var shown = Entry.page(journal.of(id.reporter(), after, size + 1), size);
    var words =
        shown.items().stream()
            .flatMap(entry -> entry.facts().stream())
            .flatMap(fact -> words((ReporterFact) fact))
            .map(ContentRef::id)
            .toList();
    return new Looks(shown, contents.findAll(words));
  }

  private static Stream<ContentRef> words(ReporterFact fact) {
    return switch (fact) {
      case ReporterFact.LookAsked(_, var asked) -> Stream.of(asked.words());
      case ReporterFact.LookAgreed(_, _, var agreed) -> Stream.of(agreed.words());
      case ReporterFact.Looked(_, var said) -> Stream.of(said.words());
      case ReporterFact.KeyDestroyed(_, var said) -> Stream.of(said.words());
      case ReporterFact.Vaulted _,
          ReporterFact.PayeesVaulted _,
          ReporterFact.PayeesDropped _,
          ReporterFact.Rewrapped _,
          ReporterFact.LookedToPay _,
          ReporterFact.RestDestroyed _ ->
          Stream.empty();
    };
  }
}
