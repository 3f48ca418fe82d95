package org.fengqiao.domain.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;

/**
 * Decides who stands behind a group case, as {@link CaseAt} decides the other moves. Case and
 * sheets are written together, so that count and sum are always those of the sheets.
 */
public record CaseClaimantsAt(CaseAt at) {
  public CaseClaimantsAt {
    Objects.requireNonNull(at);
  }

  /**
   * What adding comes to.
   *
   * @param filled the sheet that had room
   * @param opened the one that was begun
   */
  public record Added(
      Decided<Case> subject,
      Optional<Decided<ClaimSheet>> filled,
      Optional<Decided<ClaimSheet>> opened) {}

  /** What a decision about one of them comes to: for the case, and for the sheet he stands on. */
  public record CaseAndSheet(Decided<Case> subject, Decided<ClaimSheet> sheet) {}

  /**
   * Lists more claimants (登记诉求人).
   *
   * @param told 1 to {@value Claimants#MOST_AT_ONCE}
   * @param last the sheet that has room; empty where none has. Read after the case, it may have
   *     been filled in between: what is decided of both is stale then, and is decided again
   * @param fresh of the sheet that is begun, where they need another
   * @throws Refusal ILLEGAL_MOVE; TOO_MANY_CLAIMANTS; CLAIMED_TOO_MUCH
   */
  public Added add(List<Claimant.Told> told, Optional<ClaimSheet> last, ClaimSheetId fresh) {
    var chapter = at.move(Move.ADD_CLAIMANTS);
    var had = claimants();
    requireRoom(had, told.size());
    long fen = sum(had.fen(), told);
    var numbered = numbered(had.listed(), told);
    int room = Math.min(room(had, last), numbered.size());
    var fill = numbered.subList(0, room);
    var rest = numbered.subList(room, numbered.size());
    var opened =
        rest.isEmpty()
            ? Optional.<Decided<ClaimSheet>>empty()
            : Optional.of(ClaimSheet.open(fresh, at.c().id(), rest));
    var fact =
        new CaseFact.ClaimantsAdded(
            numbered.size(), fen - had.fen(), opened.map(sheet -> sheet.after().id()));
    return new Added(
        chapter.add(fact).end(),
        fill.isEmpty() ? Optional.empty() : Optional.of(last.orElseThrow().list(fill)),
        opened);
  }

  /**
   * Takes one off again (注销诉求人), with what he claims; he stays on record.
   *
   * @param sheet the one that {@link Claimants#sheetOf} names
   * @throws Refusal ILLEGAL_MOVE; CLAIMANT_NOT_FOUND; CLAIMANT_DROPPED
   */
  public CaseAndSheet drop(ClaimSheet sheet, int number, ContentRef reason) {
    var chapter = at.move(Move.DROP_CLAIMANT);
    var claimant = sheet.claimant(number).orElseThrow(() -> notFound(number));
    if (!claimant.stands()) {
      throw Refusal.conflict(CaseReason.CLAIMANT_DROPPED, Map.of("claimant", name(number)));
    }
    var fact = new CaseFact.ClaimantDropped(number, claimant.fen().orElse(0L));
    return new CaseAndSheet(
        chapter.add(fact).end(), sheet.strike(number, new Claimant.Dropped(at.now(), reason)));
  }

  /**
   * Destroys who one is, and why he was dropped, where he was (删除个人信息，个人信息保护法第四十七条). He stays in
   * number, as does what he claims, so that the sum can still be proved. This is no {@link Move}:
   * what a person may ask for does not depend on how far the case is, or whether it is over.
   *
   * @param sheet the one that {@link Claimants#sheetOf} names
   * @throws Refusal CLAIMANT_NOT_FOUND; CLAIMANT_ERASED if nothing is known of him any more
   */
  public CaseAndSheet erase(ClaimSheet sheet, int number) {
    var claimant = sheet.claimant(number).orElseThrow(() -> notFound(number));
    if (claimant.known().isEmpty()) {
      throw Refusal.conflict(CaseReason.CLAIMANT_ERASED, Map.of("claimant", name(number)));
    }
    return new CaseAndSheet(
        Case.LINEAGE.move(at.c(), List.of(new CaseFact.ClaimantErased(number))),
        sheet.erase(claimant));
  }

  /** CLAIMANT_NOT_FOUND. */
  public Refusal notFound(int number) {
    return Refusal.notFound(CaseReason.CLAIMANT_NOT_FOUND, name(number));
  }

  private Claimants claimants() {
    return at.c().claimants().orElse(Claimants.NONE);
  }

  private void requireRoom(Claimants had, int more) {
    if (had.listed() + more > Claimants.MOST) {
      throw Refusal.illegalNow(
          CaseReason.TOO_MANY_CLAIMANTS,
          List.of(),
          Map.of("case", at.name(), "most", Integer.toString(Claimants.MOST)));
    }
  }

  /** No more than the sheet takes, whatever the case knows of it. */
  private static int room(Claimants had, Optional<ClaimSheet> last) {
    return Math.min(had.room(), last.map(ClaimSheet::room).orElse(0));
  }

  private static long sum(long had, List<Claimant.Told> told) {
    long sum = had;
    for (int i = 0; i < told.size(); i++) {
      long more = told.get(i).fen().orElse(0L);
      if (more > Long.MAX_VALUE - sum) {
        throw Refusal.invalid(
            CaseReason.CLAIMED_TOO_MUCH,
            "claimants[" + i + "].claimed_fen",
            "leaves the sum of all at " + Long.MAX_VALUE + " at most");
      }
      sum += more;
    }
    return sum;
  }

  private static List<Claimant> numbered(int listed, List<Claimant.Told> told) {
    var all = new ArrayList<Claimant>();
    for (var one : told) {
      all.add(one.as(listed + all.size() + 1));
    }
    return all;
  }

  private String name(int number) {
    return at.name() + "/claimants/" + number;
  }
}
