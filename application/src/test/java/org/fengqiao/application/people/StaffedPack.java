package org.fengqiao.application.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.clocks.WorkingCalendar;
import org.fengqiao.domain.grids.CodeSchemes;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.AttachmentRule;
import org.fengqiao.domain.policies.CaseworkRule;
import org.fengqiao.domain.policies.CategoryRules;
import org.fengqiao.domain.policies.Ladder;
import org.fengqiao.domain.policies.LadderStep;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PackVersion;
import org.fengqiao.domain.policies.PatchKind;
import org.fengqiao.domain.policies.PublicNoticeRule;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;
import org.fengqiao.domain.policies.StaffingRule;

/** One pack, in force on a division since ever, that says who must be there. */
public record StaffedPack(DivisionCode root, PublicNoticeRule publicNotice) implements Policies {
  public static final RoleRule OFFICER = role("grid-officer", Level.VILLAGE, "专职网格员");
  public static final RoleRule HELPER = role("micro-grid-officer", Level.VILLAGE, "微网格员");
  public static final RoleRule LAWYER = role("village-lawyer", Level.VILLAGE, "律师");
  public static final RoleRule DIRECTOR = role("town-director", Level.TOWN, "综治中心主任");

  /** Two lawyers a village, and one of each other where they belong. */
  public static final List<StaffingRule> STAFFING =
      List.of(
          new StaffingRule(OFFICER.role(), PatchKind.BASIC_GRID, 1),
          new StaffingRule(HELPER.role(), PatchKind.MICRO_GRID, 1),
          new StaffingRule(LAWYER.role(), PatchKind.VILLAGE, 2),
          new StaffingRule(DIRECTOR.role(), PatchKind.TOWN, 1));

  private static final PackVersion VERSION = new PackVersion(new PackId("baiyin"), 1);

  /** Where grids are made public by the defaults. */
  public StaffedPack(DivisionCode root) {
    this(root, PublicNoticeRule.DEFAULT);
  }

  /** In force on the whole district. */
  public static StaffedPack ofTheDistrict() {
    return new StaffedPack(GroundTown.DISTRICT);
  }

  /** In force on the whole district, where grids are made public so. */
  public static StaffedPack ofTheDistrict(PublicNoticeRule publicNotice) {
    return new StaffedPack(GroundTown.DISTRICT, publicNotice);
  }

  private static RoleRule role(String role, Level level, String title) {
    return new RoleRule(new Role(role), level, title);
  }

  @Override
  public Optional<PackInForce> inForce(DivisionCode patch, Instant at) {
    return Optional.of(patch).filter(root::contains).map(_ -> new PackInForce(VERSION, rules()));
  }

  @Override
  public Optional<Rules> rules(PackVersion version) {
    return Optional.of(rules());
  }

  @Override
  public Optional<WorkingCalendar> calendar(CalendarId calendar) {
    return Optional.empty();
  }

  @Override
  public long calendarChanges() {
    return 0;
  }

  private Rules rules() {
    return new Rules(
        VERSION.pack(),
        "白银",
        root,
        new CalendarId("cn"),
        Optional.empty(),
        Map.of(),
        Set.of(),
        List.of(OFFICER, HELPER, LAWYER, DIRECTOR),
        CategoryRules.listing(List.of()),
        List.of(
            new Ladder(Tier.ORDINARY, List.of(new LadderStep(DIRECTOR, false, Optional.empty())))),
        List.of(),
        List.of(),
        CodeSchemes.UNIFIED,
        AttachmentRule.DEFAULT,
        STAFFING,
        publicNotice,
        CaseworkRule.DEFAULT);
  }
}
