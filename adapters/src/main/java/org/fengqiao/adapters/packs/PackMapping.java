package org.fengqiao.adapters.packs;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.policies.PackProblem;
import org.fengqiao.domain.Phone;
import org.fengqiao.domain.cases.CallbackRule;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Channel;
import org.fengqiao.domain.cases.ClockEvent;
import org.fengqiao.domain.cases.ObjectionRule;
import org.fengqiao.domain.cases.SurveyRule;
import org.fengqiao.domain.cases.Tier;
import org.fengqiao.domain.cases.reviews.ReviewKind;
import org.fengqiao.domain.cases.reviews.ReviewRule;
import org.fengqiao.domain.cases.spotchecks.SpotCheckRule;
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
import org.fengqiao.domain.grids.CodeScheme;
import org.fengqiao.domain.grids.CodeSchemes;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.people.Role;
import org.fengqiao.domain.policies.AttachmentRule;
import org.fengqiao.domain.policies.CaseClock;
import org.fengqiao.domain.policies.CaseworkRule;
import org.fengqiao.domain.policies.DuplicateRule;
import org.fengqiao.domain.policies.DuplicateRule.Ground;
import org.fengqiao.domain.policies.Ladder;
import org.fengqiao.domain.policies.LadderStep;
import org.fengqiao.domain.policies.NoticeRule;
import org.fengqiao.domain.policies.NoticeTemplate;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PatchKind;
import org.fengqiao.domain.policies.PublicNoticeRule;
import org.fengqiao.domain.policies.RoleRule;
import org.fengqiao.domain.policies.Rules;
import org.fengqiao.domain.policies.StaffingRule;
import org.fengqiao.domain.policies.WhistleList;

/** Makes rules of a tree that keeps to the schema. */
final class PackMapping {
  private final Parts parts;
  private final Map<Role, RoleRule> roles = new HashMap<>();
  private String calendar = "";

  PackMapping(PackText text) {
    this.parts = new Parts(text);
  }

  /** The rules; empty if there are problems. */
  Optional<Rules> rules() {
    return parts.whole(this::rules);
  }

  List<PackProblem> problems() {
    return parts.problems();
  }

  private Rules rules(Part root) {
    calendar = root.required("calendar", text -> text);
    var listed = root.each("roles", PackMapping::role);
    listed.forEach(role -> roles.putIfAbsent(role.role(), role));
    var categories = new CategoryMapping(roles).rules(root);
    var ladders = root.each("ladders", this::ladder);
    var clocks = root.each("clocks", this::clock);
    var notices = root.each("notices", PackMapping::notice);
    var codes = root.nested("codes", PackMapping::codes).orElse(CodeSchemes.UNIFIED);
    var attachments =
        root.nested("attachments", PackMapping::attachments).orElse(AttachmentRule.DEFAULT);
    var staffing = root.each("staffing", PackMapping::staffing);
    var publicNotice =
        root.nested("public_notice", PackMapping::publicNotice).orElse(PublicNoticeRule.DEFAULT);
    var casework = casework(root);
    parts.refuseIfAny();
    return new Rules(
        root.required("pack", PackId::new),
        root.required("name", text -> text),
        root.required("division", DivisionCode::new),
        new CalendarId(calendar),
        root.optional("default_tier", Tier::valueOf),
        kinds(root.node("kinds")),
        root.set("manual_channels", Channel::valueOf),
        listed,
        categories,
        ladders,
        clocks,
        notices,
        codes,
        attachments,
        staffing,
        publicNotice,
        casework);
  }

  private static CodeSchemes codes(Part part) {
    var kinds = new EnumMap<GridKind, String>(GridKind.class);
    part.node("kinds")
        .properties()
        .forEach(kind -> kinds.put(GridKind.valueOf(kind.getKey()), kind.getValue().asText()));
    return new CodeSchemes(
        part.optional("grid", form -> CodeScheme.grids(form, kinds)).orElse(CodeScheme.OF_GRIDS),
        part.optional("micro_grid", CodeScheme::microGrids).orElse(CodeScheme.OF_MICRO_GRIDS));
  }

  /** What it leaves out is as where the pack says nothing of attachments. */
  private static AttachmentRule attachments(Part part) {
    var otherwise = AttachmentRule.DEFAULT;
    return new AttachmentRule(
        part.node("most").asInt(otherwise.most()),
        part.node("largest_bytes").asLong(otherwise.largestBytes()),
        part.node("media_types").isMissingNode()
            ? otherwise.mediaTypes()
            : part.set("media_types", text -> text));
  }

  private static Map<CaseKind, Tier> kinds(JsonNode node) {
    var kinds = new EnumMap<CaseKind, Tier>(CaseKind.class);
    node.properties()
        .forEach(kind ->
            kinds.put(CaseKind.valueOf(kind.getKey()), Tier.valueOf(kind.getValue().asText())));
    return kinds;
  }

  private static RoleRule role(Part part) {
    return new RoleRule(
        part.required("role", Role::new),
        part.required("level", Level::valueOf),
        part.required("title", text -> text));
  }

  private Ladder ladder(Part part) {
    return new Ladder(
        part.required("tier", Tier::valueOf),
        part.set("kinds", CaseKind::valueOf),
        part.each("steps", this::step));
  }

  private LadderStep step(Part part) {
    var role = part.required("role", Role::new);
    var post = roles.get(role);
    if (post == null) {
      throw part.wrong("role", "is one of the pack's roles");
    }
    return new LadderStep(
        post, part.node("silence_moves").asBoolean(false), part.optional("clock", ClockName::new));
  }

  private CaseClock clock(Part part) {
    var texts = new HashMap<RungKey, NoticeTemplate>();
    return new CaseClock(
        spec(part, texts),
        part.required("starts_on", ClockEvent::valueOf),
        part.set("stops_on", ClockEvent::valueOf),
        part.set("channels", Channel::valueOf),
        part.set("kinds", CaseKind::valueOf),
        texts);
  }

  /** The limit and its rungs; what those say goes into {@code texts}. */
  private ClockSpec spec(Part part, Map<RungKey, NoticeTemplate> texts) {
    var rungs = part.each("rungs", rung -> rung(rung, texts));
    var spec =
        new ClockSpec(
            part.required("clock", ClockName::new),
            part.required("budget", Budget::parse),
            new CalendarId(part.optional("calendar", text -> text).orElse(calendar)),
            part.optional("roll", Roll::valueOf).orElse(Roll.FORWARD),
            part.optional("day_end", DayEnd::valueOf).orElse(DayEnd.MIDNIGHT),
            rungs);
    return part.optional("law", text -> text).map(spec::by).orElse(spec);
  }

  private static Rung rung(Part part, Map<RungKey, NoticeTemplate> texts) {
    var key = part.required("rung", RungKey::new);
    part.optional("text", NoticeTemplate::new).ifPresent(text -> texts.put(key, text));
    return new Rung(
        key,
        part.required("at", Moment::parse),
        part.required("action", RungAction::valueOf),
        recipients(part));
  }

  private static NoticeRule notice(Part part) {
    return new NoticeRule(
        part.required("event", ClockEvent::valueOf),
        part.set("channels", Channel::valueOf),
        recipients(part),
        part.required("text", NoticeTemplate::new),
        part.optional("clock", ClockName::new));
  }

  private static StaffingRule staffing(Part part) {
    return new StaffingRule(
        part.required("role", Role::new),
        part.required("at", PatchKind::valueOf),
        part.node("least").asInt(1));
  }

  private CaseworkRule casework(Part root) {
    return new CaseworkRule(
        root.nested("objections", PackMapping::objections).orElse(ObjectionRule.DEFAULT),
        root.nested("callback", PackMapping::callback).orElse(CallbackRule.DEFAULT),
        root.nested("whistles", part -> WhistleMapping.list(part, this::spec))
            .orElse(WhistleList.NONE),
        root.nested("duplicates", PackMapping::duplicates).orElse(DuplicateRule.DEFAULT),
        root.nested("spot_check", PackMapping::spotCheck).orElse(SpotCheckRule.DEFAULT),
        HandlingMapping.rule(root),
        root.nested("supervision", part -> SupervisionMapping.rule(part, this::spec)),
        root.nested("sessions", part -> SessionMapping.rule(part, new LimitMapping(this::spec))),
        root.nested("mediation", part -> MediationMapping.rule(part, new LimitMapping(this::spec))),
        root.nested("survey", PackMapping::survey).orElse(SurveyRule.DEFAULT),
        root.nested("petitions", part -> PetitionMapping.rule(part, new LimitMapping(this::spec))),
        root.nested("rewards", part -> RewardMapping.rule(part, new LimitMapping(this::spec))),
        root.each("progress_reviews", PackMapping::review));
  }

  /** What it leaves out is as where the pack says nothing of objections. */
  private static ObjectionRule objections(Part part) {
    return new ObjectionRule(
        part.optional("clock", ClockName::new),
        part.node("most").asInt(ObjectionRule.DEFAULT.most()),
        part.node("first_unit_leads").asBoolean(false));
  }

  /** What it leaves out is as where the pack says nothing of callbacks. */
  private static CallbackRule callback(Part part) {
    return new CallbackRule(
        part.optional("role", Role::new),
        part.node("most_rounds").asInt(CallbackRule.DEFAULT.mostRounds()));
  }

  /** What it leaves out is as where the pack says nothing of duplicates. */
  private static DuplicateRule duplicates(Part part) {
    var otherwise = DuplicateRule.DEFAULT;
    return new DuplicateRule(
        Duration.ofHours(part.node("window_hours").asLong(otherwise.window().toHours())),
        part.optional("least_likeness", BigDecimal::new).orElse(otherwise.leastLikeness()),
        part.optional("within", Ground::valueOf).orElse(otherwise.within()));
  }

  /** What it leaves out is as where the pack says nothing of spot checks. */
  private static SpotCheckRule spotCheck(Part part) {
    return new SpotCheckRule(
        part.optional("role", Role::new),
        part.set("exclude_categories", CategoryCode::new),
        part.set("exclude_channels", Channel::valueOf),
        part.node("exclude_satisfied").asBoolean(false));
  }

  /** What it leaves out is as where the pack says nothing of surveys. */
  private static SurveyRule survey(Part part) {
    var otherwise = SurveyRule.DEFAULT;
    return new SurveyRule(
        part.optional("expires_after", SurveyRule::span).orElse(otherwise.expiresAfter()),
        part.node("reopens").asBoolean(otherwise.reopens()));
  }

  private static ReviewRule review(Part part) {
    return new ReviewRule(
        part.required("kind", ReviewKind::valueOf),
        part.required("level", Level::valueOf),
        part.required("role", Role::new));
  }

  private static PublicNoticeRule publicNotice(Part part) {
    var phone =
        part.optional("supervision_phone", text -> Phone.optional("supervision_phone", text));
    return new PublicNoticeRule(roles(part, "roles"), phone.orElse(""));
  }

  private static List<Role> recipients(Part part) {
    return roles(part, "notify");
  }

  static List<Role> roles(Part part, String key) {
    var named = new ArrayList<Role>();
    part.node(key).forEach(role -> named.add(new Role(role.asText())));
    return named;
  }
}
