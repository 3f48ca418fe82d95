package org.fengqiao.application.notices;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.application.grids.Divisions;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.people.Units;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.Climb;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.cases.TimedRun;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.whistles.Call;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.CalendarTerms;
import org.fengqiao.domain.clocks.ClockSpec;
import org.fengqiao.domain.clocks.Limit;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationLimit;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.CaseClock;
import org.fengqiao.domain.policies.Category;
import org.fengqiao.domain.policies.LimitRule;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;
import org.fengqiao.domain.policies.WhistleClock;
import org.fengqiao.domain.policies.WhistleItem;

/** Puts a notice in words. */
final class NoticeWords {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final String OPEN = "待定";

  private final Divisions divisions;
  private final Posts posts;
  private final Units units;
  private final Policies policies;

  @Inject
  NoticeWords(Divisions divisions, Posts posts, Units units, Policies policies) {
    this.divisions = divisions;
    this.posts = posts;
    this.units = units;
    this.policies = policies;
  }

  /** The text of a telling on a case as its entry left it. */
  String of(Telling telling, Case after) {
    return telling
        .text()
        .render(field ->
            switch (field) {
              case NUMBER -> after.number().value();
              case PATCH -> patch(after.patch().division());
              case CATEGORY -> category(telling, after);
              case TIER -> tier(after);
              case POST -> post(telling, after);
              case UNIT -> now(telling, after).map(LadderPost::unit).map(this::unit).orElse(OPEN);
              case LIMIT -> spec(telling).map(spec -> words(spec.budget())).orElse(OPEN);
              case DUE ->
                  minute(telling.clock().flatMap(TimedRun::toldDue), spec(telling).stream());
            });
  }

  /** A text of a whistle's list, about one organ that was called, as an entry left it. */
  String of(NoticeTemplate text, Rules rules, Whistle after, Call call) {
    var spec = rules.casework().whistles().clock(call.clock().name()).map(WhistleClock::spec);
    return text.render(field ->
        switch (field) {
          case PATCH -> patch(after.patch().division());
          case CATEGORY ->
              rules.casework().whistles().item(after.item()).map(WhistleItem::name).orElse("事项");
          case POST ->
              posts
                  .find(call.post())
                  .map(post -> post.aggregate().title())
                  .or(() -> rules.role(call.organ()).map(RoleRule::title))
                  .orElse(OPEN);
          case LIMIT -> spec.map(one -> words(one.budget())).orElse(OPEN);
          case DUE -> minute(call.toldDue(), spec.stream());
          case UNIT -> unit(call.unit());
          // No pack's whistle list says these.
          case NUMBER, TIER -> OPEN;
        });
  }

  /**
   * A text of a pack's supervisions, about one as an entry left it.
   *
   * @param spec the limit it has now
   * @param told the title of who is supervised; empty where no post is set up
   */
  String of(NoticeTemplate text, ClockSpec spec, Supervision after, Optional<String> told) {
    return text.render(field ->
        switch (field) {
          case PATCH -> patch(after.patch().division());
          case POST -> told.orElse(OPEN);
          case LIMIT -> words(spec.budget());
          case DUE -> minute(after.round().toldDue(), Stream.of(spec));
          // No pack's supervisions say these.
          case NUMBER, CATEGORY, TIER, UNIT -> OPEN;
        });
  }

  /** A text of a pack's sessions, as an entry left the session. */
  String of(SessionNotices.Told told, Rules rules, JointSession after) {
    var spec =
        rules
            .casework()
            .sessions()
            .flatMap(rule -> rule.limit(told.clock().clock().name()))
            .stream()
            .map(LimitRule::spec);
    return told.text()
        .render(field ->
            switch (field) {
              case PATCH -> patch(after.patch().division());
              case UNIT -> unit(told.unit());
              case POST ->
                  posts
                      .find(after.convener().post())
                      .map(post -> post.aggregate().title())
                      .orElse(OPEN);
              case LIMIT -> words(told.clock().budget());
              case DUE -> minute(told.due(), spec);
              // No pack's sessions say these.
              case NUMBER, TIER, CATEGORY -> OPEN;
            });
  }

  /** A text of a pack's mediation, as an entry left one. */
  String of(MediationNotices.Told told, Mediation after) {
    var limit = told.limit().map(MediationLimit::limit);
    var spec =
        limit.stream()
            .flatMap(one ->
                told.rules().casework().mediation().stream()
                    .flatMap(rule -> rule.limit(one.clock().name()).stream())
                    .map(LimitRule::spec));
    return told.text()
        .render(field ->
            switch (field) {
              case PATCH -> patch(after.matter().patch().division());
              case UNIT -> unit(after.stage().unit());
              case LIMIT -> limit.map(one -> words(one.budget())).orElse(OPEN);
              case DUE -> minute(limit.flatMap(Limit::toldDue), spec);
              // No pack's mediation says these.
              case NUMBER, TIER, CATEGORY, POST -> OPEN;
            });
  }

  /**
   * A text of a pack's petitions or rewards.
   *
   * @param spec the rule of the time it speaks of
   * @param division where the matter lies
   */
  String of(LimitTold told, ClockSpec spec, DivisionCode division) {
    return told.text()
        .render(field ->
            switch (field) {
              case PATCH -> patch(division);
              case UNIT -> unit(told.unit());
              case LIMIT -> words(told.limit().budget());
              case DUE -> minute(told.limit().toldDue(), Stream.of(spec));
              // No pack says these of either.
              case NUMBER, TIER, CATEGORY, POST -> OPEN;
            });
  }

  /** From the town down; what lies above a town by its own name alone. */
  private String patch(DivisionCode division) {
    var from = division.level().compareTo(Level.TOWN) < 0 ? division.level() : Level.TOWN;
    return Stream.of(Level.values())
        .filter(level -> level.compareTo(from) >= 0)
        .flatMap(level -> division.at(level).stream())
        .map(code -> divisions.known(code).map(Division::name).orElseGet(code::value))
        .collect(Collectors.joining());
  }

  private static String category(Telling telling, Case after) {
    return after
        .classing()
        .category()
        .flatMap(telling.rules()::category)
        .map(Category::name)
        .or(() -> after.classing().kind().map(NoticeWords::words))
        .orElse("事项");
  }

  private static String tier(Case after) {
    return after
        .climb()
        .map(Climb::tier)
        .or(() -> after.classing().tier())
        .map(NoticeWords::words)
        .orElse(OPEN);
  }

  /** Whom the text speaks of: whose the part is, or else who must act now. */
  private static Optional<LadderPost> now(Telling telling, Case after) {
    return telling.part().or(() -> after.climb().map(Climb::now));
  }

  private String unit(UnitId unit) {
    return units.find(unit).map(found -> found.aggregate().name()).orElse(OPEN);
  }

  private String post(Telling telling, Case after) {
    var now = now(telling, after);
    return now.flatMap(LadderPost::post)
        .flatMap(posts::find)
        .map(post -> post.aggregate().title())
        .or(() -> now.flatMap(LadderPost::role).flatMap(telling.rules()::role).map(RoleRule::title))
        .orElse(OPEN);
  }

  private static Optional<ClockSpec> spec(Telling telling) {
    return telling
        .clock()
        .flatMap(run -> telling.rules().clock(run.clock().name()))
        .map(CaseClock::spec);
  }

  /** A due time to the minute, in the zone of the calendar of the first of the rules. */
  private String minute(Optional<Instant> due, Stream<ClockSpec> specs) {
    return due.map(time -> MINUTE.format(time.atZone(zone(specs)))).orElse(OPEN);
  }

  /** The zone of the calendar of the first, if there is one. */
  private ZoneId zone(Stream<ClockSpec> specs) {
    return specs
        .flatMap(spec -> policies.calendar(spec.calendar()).stream())
        .map(calendar -> calendar.terms().zone())
        .findFirst()
        .orElse(CalendarTerms.CHINA);
  }

  private static String words(Budget budget) {
    return budget.count()
        + switch (budget) {
          case Budget.Minutes _ -> "分钟";
          case Budget.Hours _ -> "小时";
          case Budget.WorkingHours _ -> "个工作小时";
          case Budget.CalendarDays _ -> "日";
          case Budget.WorkingDays _ -> "个工作日";
          case Budget.Months _ -> "个月";
          case Budget.Years _ -> "年";
        };
  }

  private static String words(Tier tier) {
    return switch (tier) {
      case ORDINARY -> "一般";
      case MAJOR -> "较大";
      case COMPLEX -> "疑难";
      case CROSS_JURISDICTION -> "跨县区、涉市直部门";
    };
  }

  private static String words(CaseKind kind) {
    return switch (kind) {
      case EVENT -> "事件";
      case REQUEST -> "诉求";
      case HAZARD -> "隐患";
      case DISPUTE -> "纠纷";
      case SERVICE -> "代办";
      case SUGGESTION -> "建议";
      case CONSULTATION -> "咨询";
    };
  }
}
