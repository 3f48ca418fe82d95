package org.fengqiao.domain.mediation;

import java.util.EnumSet;
import java.util.Set;
import org.fengqiao.domain.grids.Level;

/**
 * What kind of mediation organization it is: one of the three levels of centres, or one beside
 * them. Names are stored: never rename one.
 */
public enum OrganizationKind {
  /** A village's or community's station (村、社区工作站). */
  VILLAGE_STATION,
  /** A town's or street's sub-centre (乡镇、街道矛调分中心). */
  TOWN_SUB_CENTRE,
  /** The centre of a district or county (区、县矛调中心). */
  DISTRICT_CENTRE,
  /** A people's mediation committee (人民调解委员会), of a place, an enterprise or a trade. */
  COMMITTEE,
  /** A studio known by its mediator's or its own name (品牌调解室). */
  STUDIO;

  /** Whether one stands at divisions of that level. */
  boolean standsAt(Level level) {
    return switch (this) {
      case VILLAGE_STATION -> level == Level.VILLAGE;
      case TOWN_SUB_CENTRE -> level == Level.TOWN;
      case DISTRICT_CENTRE -> level == Level.DISTRICT;
      case COMMITTEE, STUDIO -> level.compareTo(Level.DISTRICT) >= 0;
    };
  }

  /** The kinds that may stand above one: none above the district's, and none but centres. */
  Set<OrganizationKind> hosts() {
    return switch (this) {
      case VILLAGE_STATION -> EnumSet.of(TOWN_SUB_CENTRE, DISTRICT_CENTRE);
      case TOWN_SUB_CENTRE -> EnumSet.of(DISTRICT_CENTRE);
      case DISTRICT_CENTRE -> EnumSet.noneOf(OrganizationKind.class);
      case COMMITTEE, STUDIO -> EnumSet.of(VILLAGE_STATION, TOWN_SUB_CENTRE, DISTRICT_CENTRE);
    };
  }
}
