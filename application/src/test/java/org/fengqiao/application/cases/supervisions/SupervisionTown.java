package org.fengqiao.application.cases.supervisions;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.CasesInSight;
import org.fengqiao.application.cases.Waking;
import org.fengqiao.application.cases.supervisions.SupervisionTerms.Matter;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.DayEnd;
import org.fengqiao.domain.clocks.Moment;
import org.fengqiao.domain.clocks.Roll;
import org.fengqiao.domain.clocks.Rung;
import org.fengqiao.domain.clocks.RungAction;
import org.fengqiao.domain.clocks.RungKey;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.SupervisionClock;
import org.fengqiao.domain.policies.SupervisionRule;

/**
 * A town whose centre's director supervises the village, with every use case of supervisions. A
 * reply has two working days, a reminder the day before, and the director is told of silence.
 */
public final class SupervisionTown {
  private static final RungKey REMIND = new RungKey("REMIND");
  private static final RungKey OVERDUE = new RungKey("OVERDUE");

  public final CaseTown cases;
  public final SupervisionOrders orders;
  public final SupervisionsInSight inSight;
  public final SupervisionViews views;
  public final MemorySupervisions supervisions;
  public final OrderSupervision order;
  public final ReplyToSupervision reply;
  public final ReturnReply giveBack;
  public final AcceptReply accept;
  public final WithdrawSupervision withdraw;
  public final GetSupervision get;
  public final ListSupervisions list;
  public final WakeSupervision wake;

  public SupervisionTown() {
    this(store -> store);
  }

  /** A town whose supervisions are written through what {@code wrapping} makes of the store. */
  public SupervisionTown(UnaryOperator<Store> wrapping) {
    cases = new CaseTown(wrapping);
    var town = cases.town;
    var officers = cases.office.officers;
    cases.rules.handle(Casework.silent().with(rule()).rule());
    orders =
        new SupervisionOrders(
            new CasesInSight(town.access, cases.cases),
            town.ports.ground(),
            town.ports.units(),
            town.ports.posts(),
            cases.rules,
            town.ids);
    inSight = new SupervisionsInSight(town.access, cases.memory);
    var desk = new SupervisionDesk(cases.officersDesk, inSight, cases.rules);
    views = new SupervisionViews(cases.memory, cases.rules, town.clock);
    supervisions = new MemorySupervisions(cases.memory);
    order = new OrderSupervision(town.access, officers, orders, cases.store, town.clock);
    reply = new ReplyToSupervision(desk, town.ids);
    giveBack = new ReturnReply(desk, town.ids);
    accept = new AcceptReply(desk, town.ids);
    withdraw = new WithdrawSupervision(desk, town.ids);
    get = new GetSupervision(town.access, inSight, views);
    list = new ListSupervisions(town.access, supervisions, views, town.clock);
    wake = new WakeSupervision(new Waking(cases.store, town.clock), cases.memory, cases.rules);
  }

  /** Two working days, a reminder one before, and told when it is due. */
  public static SupervisionRule rule() {
    var spec =
        new ClockSpec(
            new ClockName("SUPERVISION"),
            new Budget.WorkingDays(2),
            new CalendarId("cn"),
            Roll.FORWARD,
            DayEnd.MIDNIGHT,
            List.of(
                new Rung(
                    REMIND, Moment.parse("due-1wd"), RungAction.REMIND, List.of(RoleRule.ACTING)),
                new Rung(
                    OVERDUE,
                    Moment.parse("due"),
                    RungAction.SUPERVISE,
                    List.of(RoleRule.SUPERIOR, RoleRule.ACTING))));
    return new SupervisionRule(
        new SupervisionClock(
            spec,
            Map.of(
                REMIND, new NoticeTemplate("请{post}于{due}前回复{patch}督办"),
                OVERDUE, new NoticeTemplate("{patch}督办，{post}逾期未回复"))),
        new NoticeTemplate("{patch}督办，请{post}{limit}内（{due}前）回复"),
        new NoticeTemplate("{patch}督办，{post}已回复，请审核"),
        new NoticeTemplate("{patch}督办回复被退回，请{post}于{due}前重新回复"));
  }

  /** The partner of all units of the town. */
  public Caller units() {
    return cases.units();
  }

  /** The partner of the village committee alone. */
  public Caller village() {
    return caller("village", cases.secretary.unit());
  }

  public Caller caller(String id, UnitId... units) {
    return cases.caller(id, EnumSet.allOf(Right.class), Set.of(units), Set.of());
  }

  /** That the director wants of the village committee, about no case. */
  public SupervisionTerms terms() {
    return terms(new Matter.OnPatch(new Spot.InDivision(GroundTown.VILLAGE)), Optional.empty());
  }

  public SupervisionTerms terms(Matter matter, Optional<Budget> budget) {
    return new SupervisionTerms(
        cases.director.id(), cases.secretary.unit(), Optional.empty(), matter, "限期清理河道", budget);
  }

  public OrderSupervision.Command ordering(SupervisionTerms terms) {
    return new OrderSupervision.Command(cases.request(units()), cases.townsman, terms);
  }

  /** One of the director to the village committee. */
  public Supervision aSupervision() {
    return order.order(units(), ordering(terms())).aggregate();
  }

  public OfficerMove<SupervisionId> on(Caller caller, Supervision s, OfficerId officer) {
    return new OfficerMove<>(cases.request(caller), s.id(), Optional.empty(), officer);
  }

  /** The village replies. */
  public Supervision replied(Supervision s) {
    var by = village();
    var command = new ReplyToSupervision.Command(on(by, s, cases.villager), "已清理完毕", List.of());
    return reply.reply(by, command).aggregate();
  }

  /** The director returns the reply. */
  public Supervision returned(Supervision s, Optional<Budget> budget) {
    var by = units();
    var command = new ReturnReply.Command(on(by, s, cases.townsman), "下游仍有垃圾", budget);
    return giveBack.giveBack(by, command).aggregate();
  }

  /** The supervision as it is now. */
  public Supervision now(Supervision s) {
    return cases.memory.find(Supervision.class, s.ref()).orElseThrow().aggregate();
  }
}
