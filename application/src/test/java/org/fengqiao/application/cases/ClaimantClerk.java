package org.fengqiao.application.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Answer;
import org.fengqiao.domain.cases.Case;

/** Lists, drops and erases claimants of a town's cases, as the overseer does. */
public record ClaimantClerk(CaseTown town) {
  /** So many workers who are owed 30,000 yuan each. */
  public static List<AddClaimants.Person> workers(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n ->
            new AddClaimants.Person("工人" + n, "1390000" + (1_000 + n), Optional.of(3_000_000L), ""))
        .toList();
  }

  public AddClaimants add() {
    return add(town.desk);
  }

  private AddClaimants add(CaseDesk desk) {
    return new AddClaimants(desk, sheets(), town.town.ids);
  }

  /** Lists so many workers by a desk of another process. */
  public Answer<Case> add(CaseDesk desk, Caller by, MoveOn on, int count) {
    return add(desk).add(by, new AddClaimants.Command(on, Optional.empty(), workers(count)));
  }

  public DropClaimant drop() {
    return drop(town.desk);
  }

  private DropClaimant drop(CaseDesk desk) {
    return new DropClaimant(desk, sheets());
  }

  /** Drops one by a desk of another process. */
  public Answer<Case> drop(CaseDesk desk, Caller by, MoveOn on, int number) {
    return drop(desk).drop(by, new DropClaimant.Command(on, Optional.empty(), number, "已付清"));
  }

  public EraseClaimant erase() {
    return erase(town.desk);
  }

  private EraseClaimant erase(CaseDesk desk) {
    return new EraseClaimant(desk, sheets());
  }

  /** Erases one by a desk of another process. */
  public Answer<Case> erase(CaseDesk desk, Caller by, MoveOn on, int number) {
    return erase(desk).erase(by, new EraseClaimant.Command(on, Optional.empty(), number));
  }

  public ListClaimants list() {
    var access = town.town.access;
    return new ListClaimants(access, new CasesInSight(access, town.cases), sheets(), town.memory);
  }

  private ClaimSheets sheets() {
    return new ClaimSheets(town.memory);
  }

  /** Lists them as the platform does that reported the case. */
  public Case add(Case c, List<AddClaimants.Person> people) {
    var by = town.platform();
    return add()
        .add(by, new AddClaimants.Command(town.on(by, c), Optional.empty(), people))
        .aggregate();
  }

  public Case drop(Case c, int number) {
    var by = town.platform();
    return drop()
        .drop(by, new DropClaimant.Command(town.on(by, c), Optional.empty(), number, "已付清"))
        .aggregate();
  }

  public Case erase(Case c, int number) {
    var by = town.platform();
    return erase(town.desk, by, town.on(by, c), number).aggregate();
  }

  /** The first page as somebody is shown it. */
  public List<ClaimantView> shown(Caller caller, Case c) {
    return list().list(caller, c.id(), PageRequest.FIRST).items();
  }
}
