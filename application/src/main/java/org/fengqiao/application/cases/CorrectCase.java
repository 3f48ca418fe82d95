package org.fengqiao.application.cases;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.PackInForce;
import org.fengqiao.application.store.Answer;
import org.fengqiao.application.store.Contents;
import org.fengqiao.domain.Content;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.cases.CampaignCode;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseCorrectionAt;
import org.fengqiao.domain.cases.CaseCorrectionAt.Correction;
import org.fengqiao.domain.cases.CaseKind;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.cases.Classing;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;

/**
 * Puts right what a case says or is classed as (更正). What stood before stays in the trace; tier and
 * patch have moves of their own.
 */
public final class CorrectCase {
  private final CaseDesk desk;
  private final Contents contents;

  /**
   * What is put right.
   *
   * @param words empty texts stand as they are
   * @param kind empty where it stands, or the category settles it
   * @param handling where it says nothing, that stands
   * @param reason 1 to 2,000 characters
   */
  public record Command(
      MoveOn on,
      Optional<OfficerId> officer,
      NewWords words,
      Optional<CaseKind> kind,
      Optional<CategoryCode> category,
      CampaignChange campaign,
      HandlingChoice handling,
      String reason) {
    public Command {
      Objects.requireNonNull(on);
      Objects.requireNonNull(officer);
      Objects.requireNonNull(words);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(category);
      Objects.requireNonNull(campaign);
      Objects.requireNonNull(handling);
      reason = Text.required("reason", reason, 2_000);
      boolean stands = campaign instanceof CampaignChange.Stands && handling.isNone();
      if (words.fields().isEmpty() && kind.isEmpty() && category.isEmpty() && stands) {
        throw Refusal.invalid(
            "subject", "or text, address, kind, category, campaign, mode or measures is given");
      }
    }

    /** Puts words, kind and category right; all else stands. */
    public Command(
        MoveOn on,
        Optional<OfficerId> officer,
        NewWords words,
        Optional<CaseKind> kind,
        Optional<CategoryCode> category,
        String reason) {
      this(
          on,
          officer,
          words,
          kind,
          category,
          new CampaignChange.Stands(),
          HandlingChoice.NONE,
          reason);
    }
  }

  /** To which campaign it belongs from now on. */
  public sealed interface CampaignChange {
    /** As before. */
    record Stands() implements CampaignChange {}

    /** To none. */
    record Cleared() implements CampaignChange {}

    /** To that one. */
    record Is(CampaignCode code) implements CampaignChange {}
  }

  /**
   * Words in the place of others, with the bounds of a report.
   *
   * @param subject 0 to 200 characters
   * @param text 0 to 10,000 characters
   * @param address 0 to 500 characters
   */
  public record NewWords(String subject, String text, String address) {
    public NewWords {
      subject = Text.optional("subject", subject, ReportCase.LONGEST_SUBJECT);
      text = Text.optional("text", text, ReportCase.LONGEST_TEXT);
      address = Text.optional("address", address, Location.LONGEST_ADDRESS);
    }

    private Map<String, String> fields() {
      var fields = new HashMap<String, String>();
      fields.put(CaseWords.SUBJECT, subject);
      fields.put(CaseWords.TEXT, text);
      fields.put(CaseWords.ADDRESS, address);
      fields.values().removeIf(String::isEmpty);
      return fields;
    }
  }

  @Inject
  public CorrectCase(CaseDesk desk, Contents contents) {
    this.desk = desk;
    this.contents = contents;
  }

  /**
   * Makes the move; answers the case as it leaves it.
   *
   * @throws Refusal RIGHT_MISSING, CASE_NOT_FOUND, STALE_ETAG, REQUEST_ID_REUSED, ILLEGAL_MOVE,
   *     OFFICER_NOT_ACTING, CATEGORY_NOT_IN_PACK, CAMPAIGN_NOT_IN_PACK, NOTHING_CORRECTED,
   *     INVALID_FIELD
   */
  public Answer<Case> correct(Caller caller, Command command) {
    return desk.move(caller, Right.CORRECT_CASE, command.on(), sitting -> decide(sitting, command));
  }

  private Decided<Case> decide(Sitting sitting, Command command) {
    sitting.officer(command.officer());
    sitting.at().require(Move.CORRECT);
    var c = sitting.subject();
    var classing = classing(c.classing(), command, sitting.pack());
    if (!classing.campaign().equals(c.classing().campaign())) {
      Campaigns.require(sitting.pack(), classing.campaign(), c.origin().reportTime());
    }
    // What is not classed anew stays classed by what it was.
    var catalogue =
        command.category().isPresent()
            ? sitting.pack().flatMap(pack -> pack.catalogue(classing))
            : c.routing().catalogue();
    var correction = new Correction(report(sitting, command.words()), classing, catalogue);
    return new CaseCorrectionAt(sitting.at()).correct(correction, sitting.reason(command.reason()));
  }

  /** The words as they stand with the new ones in their place; empty if they say so already. */
  private Optional<ContentRef> report(Sitting sitting, NewWords words) {
    var corrected = words.fields();
    if (corrected.isEmpty()) {
      return Optional.empty();
    }
    var id = sitting.subject().words().report().id();
    var stand = Optional.ofNullable(contents.find(List.of(id)).get(id)).map(Content::fields);
    var fields = new HashMap<>(stand.orElse(Map.of()));
    fields.putAll(corrected);
    if (!fields.containsKey(CaseWords.SUBJECT)) {
      throw Refusal.invalid("subject", "is required, since the words of the case were erased");
    }
    return stand.equals(Optional.of(fields))
        ? Optional.empty()
        : Optional.of(sitting.words(fields));
  }

  private static Classing classing(Classing has, Command command, Optional<PackInForce> pack) {
    var rule = pack.flatMap(inForce -> command.category().map(inForce::category));
    var kind = command.kind().or(() -> rule.flatMap(found -> found.kind())).or(has::kind);
    var campaign =
        switch (command.campaign()) {
          case CampaignChange.Stands _ -> has.campaign();
          case CampaignChange.Cleared _ -> Optional.<CampaignCode>empty();
          case CampaignChange.Is(var code) -> Optional.of(code);
        };
    var classed = has.as(kind, command.category().or(has::category), has.tier());
    return command.handling().of(classed.in(campaign));
  }
}
