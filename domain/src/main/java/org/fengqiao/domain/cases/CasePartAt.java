package org.fengqiao.domain.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;

/**
 * Decides what becomes of the parts of a case that other units handle with its lead (协办), as {@link
 * CaseAt} decides the other moves. Each part has clocks of its own, which its being in, or dropped,
 * stops.
 */
public record CasePartAt(CaseAt at) {
  public CasePartAt {
    Objects.requireNonNull(at);
  }

  /**
   * Gives a part to a unit (派协办).
   *
   * @param holders who acts for the post, where one was named
   * @throws Refusal ILLEGAL_MOVE; SAME_UNIT; TOO_MANY_PARTS; TOO_MANY_CLOCK_RUNS
   */
  public Decided<Case> assign(LadderPost to, List<OfficerId> holders, ContentRef task) {
    var chapter = at.move(Move.ASSIGN_PART);
    int number = at.c().parts().size() + 1;
    if (at.c().lead().filter(to.unit()::equals).isPresent()) {
      throw Refusal.invalid(CaseReason.SAME_UNIT, "unit", "is another than the lead unit");
    }
    if (number > Part.MOST) {
      throw Refusal.conflict(
          CaseReason.TOO_MANY_PARTS,
          Map.of("case", at.name(), "most", Integer.toString(Part.MOST)));
    }
    var part = new Part(number, to, task, at.now(), new Part.Progress.Open());
    return at.bounded(chapter.add(new CaseFact.PartAssigned(part, holders)).begin(number));
  }

  /**
   * Says that a part is done (协办反馈).
   *
   * @param officer of the part's unit
   * @param words what was done, with the evidence
   * @throws Refusal ILLEGAL_MOVE; PART_NOT_OPEN; NOT_OF_THE_PART
   */
  public Decided<Case> handIn(int number, ActingOfficer officer, ContentRef words) {
    var chapter = at.move(Move.HAND_IN_PART);
    if (!officer.units().contains(open(number).unit())) {
      throw Refusal.notPermitted(
          CaseReason.NOT_OF_THE_PART, Map.of("case", at.name(), "part", Integer.toString(number)));
    }
    return chapter
        .add(new CaseFact.PartHandedIn(number, officer.id(), words, at.now()))
        .finish(number)
        .end();
  }

  /**
   * Says that a part is not needed any more (撤销协办).
   *
   * @throws Refusal ILLEGAL_MOVE; PART_NOT_OPEN
   */
  public Decided<Case> drop(int number, ContentRef reason) {
    var chapter = at.move(Move.DROP_PART);
    open(number);
    return chapter.add(new CaseFact.PartDropped(number, at.now(), reason)).finish(number).end();
  }

  private Part open(int number) {
    return at.c().openParts().stream()
        .filter(part -> part.number() == number)
        .findFirst()
        .orElseThrow(() ->
            Refusal.illegalNow(
                CaseReason.PART_NOT_OPEN,
                numbers(at.c()),
                Map.of("case", at.name(), "part", Integer.toString(number))));
  }

  /** The numbers of the open parts. */
  static List<String> numbers(Case c) {
    return c.openParts().stream().map(part -> Integer.toString(part.number())).toList();
  }

  /**
   * Passes if all parts are in.
   *
   * @throws Refusal PARTS_OPEN
   */
  static void requireAllIn(CaseAt at) {
    var open = numbers(at.c());
    if (!open.isEmpty()) {
      throw Refusal.illegalNow(
          CaseReason.PARTS_OPEN,
          Move.movesOf(at.c()).stream()
              .filter(move -> move != Move.RESOLVE)
              .map(Move::name)
              .toList(),
          Map.of("case", at.name(), "parts", open.stream().collect(Collectors.joining(","))));
    }
  }
}
