package org.fengqiao.application.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.Tier;
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
import org.fengqiao.domain.grids.CodeSchemes;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.AttachmentRule;
import org.fengqiao.domain.policies.CaseClock;
import org.fengqiao.domain.policies.CaseworkRule;
import org.fengqiao.domain.policies.CategoryRules;
import org.fengqiao.domain.policies.Ladder;
import org.fengqiao.domain.policies.LadderStep;
import org.fengqiao.domain.policies.NoticeRule;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PublicNoticeRule;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;

/** A small pack that tells, for tests of notices. */
public final class NoticesPack {
  public static final RoleRule SECRETARY =
      new RoleRule(new Role("village-secretary"), Level.VILLAGE, "村支书");
  static final RoleRule CADRE = new RoleRule(new Role("town-cadre"), Level.TOWN, "包村干部");
  static final ClockName CONTACT = new ClockName("CONTACT");
  static final ClockName PART = new ClockName("PART");

  private NoticesPack() {}

  public static Rules rules() {
    return rules(
        List.of(
            new NoticeRule(
                ClockEvent.REPORTED,
                Set.of(Channel.QR_CODE),
                List.of(SECRETARY.role()),
                new NoticeTemplate("{patch} {category} {number}，{limit}内（{due}前）联系"),
                Optional.of(CONTACT))));
  }

  static Rules rules(List<NoticeRule> notices) {
    return new Rules(
        new PackId("small"),
        "小县",
        new DivisionCode("620402000000"),
        new CalendarId("cn"),
        Optional.of(Tier.ORDINARY),
        Map.of(),
        Set.of(),
        List.of(SECRETARY, CADRE),
        CategoryRules.listing(List.of()),
        List.of(
            new Ladder(
                Tier.ORDINARY,
                List.of(
                    new LadderStep(SECRETARY, true, Optional.empty()),
                    new LadderStep(CADRE, false, Optional.empty())))),
        List.of(contact(), part()),
        notices,
        CodeSchemes.UNIFIED,
        AttachmentRule.DEFAULT,
        List.of(),
        PublicNoticeRule.DEFAULT,
        CaseworkRule.DEFAULT);
  }

  /** Three days to hand in a part, and then the part's post is told and whoever must act. */
  private static CaseClock part() {
    var missed = new RungKey("MISSED");
    var rung =
        new Rung(
            missed,
            new Moment.AtDue(),
            RungAction.SUPERVISE,
            List.of(RoleRule.PART, RoleRule.ACTING));
    var spec =
        new ClockSpec(
            PART,
            new Budget.CalendarDays(3),
            new CalendarId("cn"),
            Roll.NONE,
            DayEnd.MIDNIGHT,
            List.of(rung));
    return new CaseClock(
        spec,
        ClockEvent.PART_ASSIGNED,
        Set.of(),
        Set.of(),
        Map.of(missed, new NoticeTemplate("协办逾期：{post}")));
  }

  private static CaseClock contact() {
    var missed = new RungKey("MISSED");
    var rung =
        new Rung(
            missed,
            new Moment.AtDue(),
            RungAction.ESCALATE,
            List.of(RoleRule.ACTING, SECRETARY.role()));
    var spec =
        new ClockSpec(
            CONTACT,
            new Budget.Minutes(30),
            new CalendarId("cn"),
            Roll.FORWARD,
            DayEnd.MIDNIGHT,
            List.of(rung));
    return new CaseClock(
        spec,
        ClockEvent.REPORTED,
        Set.of(ClockEvent.CONTACTED),
        Set.of(Channel.QR_CODE),
        Map.of(missed, new NoticeTemplate("逾期，现由{post}负责（{tier}）")));
  }
}
