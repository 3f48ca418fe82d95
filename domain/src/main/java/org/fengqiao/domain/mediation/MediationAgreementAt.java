package org.fengqiao.domain.mediation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.people.ActingOfficer;

/** Decides what the parties agree on; as {@link MediationAt} has it. */
public record MediationAgreementAt(MediationAt at) {
  public MediationAgreementAt {
    Objects.requireNonNull(at);
  }

  /**
   * A term to be agreed on.
   *
   * @param obligor the party who must do it
   * @param shares what others get by it
   */
  public record TermTold(
      int obligor, ContentRef words, List<Share> shares, Optional<LocalDate> dueDay) {
    public TermTold {
      Objects.requireNonNull(words);
      shares = List.copyOf(shares);
      Objects.requireNonNull(dueDay);
    }
  }

  /**
   * What was agreed on.
   *
   * @param whole whether it settles the dispute
   * @param digest SHA-256 of the text
   * @param terms at most {@value Agreement#MOST_TERMS}
   */
  public record Told(
      AgreementForm form, boolean whole, ContentRef text, Digest digest, List<TermTold> terms) {
    public Told {
      Objects.requireNonNull(form);
      Objects.requireNonNull(text);
      Objects.requireNonNull(digest);
      terms = List.copyOf(terms);
    }
  }

  /**
   * Keeps what the parties agreed on. An oral agreement is in effect at once (人民调解法第三十条); one in
   * writing once it is signed (第二十九条).
   *
   * @throws Refusal CONSENT_MISSING, PARTY_NOT_FOUND, PARTY_LEFT, SUM_TOO_LARGE, MORE_THAN_CLAIMED,
   *     TOO_MANY_OF_A_MEDIATION; INVALID_FIELD if a party has two shares of a term, its own obligor
   *     gets one, or a term is due before tomorrow or in more than {@value Budget#MOST_DAYS} days
   */
  public Decided<Mediation> agree(ActingOfficer officer, Told told) {
    var chapter = at.by(officer, MediationMove.AGREE);
    at.requireConsent();
    var m = at.m();
    at.requireFewer("agreements", m.agreements().size(), Mediation.MOST_AGREEMENTS);
    requireAllowed(told.terms());
    int number = m.agreements().size() + 1;
    chapter.add(
        new MediationFact.AgreementMade(
            new Agreement(
                number,
                told.form(),
                told.whole(),
                told.text(),
                told.digest(),
                numbered(told.terms()),
                at.now(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
    return told.form() == AgreementForm.ORAL ? inEffect(chapter, number) : chapter.end();
  }

  private static List<Term> numbered(List<TermTold> told) {
    var terms = new ArrayList<Term>();
    for (var one : told) {
      terms.add(
          new Term(
              terms.size() + 1, one.obligor(), one.words(), one.shares(), one.dueDay(), List.of()));
    }
    return terms;
  }

  private void requireAllowed(List<TermTold> terms) {
    var today = at.limits().day(at.now());
    var gets = new HashMap<Integer, Long>();
    long all = at.m().settledFen();
    for (int i = 0; i < terms.size(); i++) {
      var term = terms.get(i);
      var field = "terms[" + i + "]";
      standing(term.obligor());
      term.dueDay().ifPresent(day -> requireWithin(field + ".due_date", today, day));
      var named = new HashSet<>(List.of(term.obligor()));
      for (int j = 0; j < term.shares().size(); j++) {
        var share = term.shares().get(j);
        var place = field + ".shares[" + j + "]";
        if (!named.add(share.party())) {
          throw Refusal.invalid(place + ".party", "is another than the obligor, and named once");
        }
        all = MediationPartiesAt.sum(place + ".fen", all, share.fen());
        requireNoMoreThanClaimed(place + ".fen", share, gets);
      }
    }
  }

  /** A day so far off that no time could run until then is refused before anybody signs for it. */
  private static void requireWithin(String field, LocalDate today, LocalDate day) {
    if (!day.isAfter(today) || ChronoUnit.DAYS.between(today, day) > Budget.MOST_DAYS) {
      throw Refusal.invalid(field, "is after today, by " + Budget.MOST_DAYS + " days at most");
    }
  }

  private void requireNoMoreThanClaimed(String field, Share share, Map<Integer, Long> gets) {
    var party = standing(share.party());
    long sum =
        gets.merge(party.number(), share.fen(), Math::addExact) + at.m().settledFen(party.number());
    if (party.claimedFen().filter(claimed -> sum > claimed).isPresent()) {
      throw MediationPartiesAt.moreThanClaimed(field, party.number(), sum);
    }
  }

  /**
   * Passes if one may sign the agreement that waits for it, over that text.
   *
   * @param text SHA-256 of what is signed
   * @throws Refusal PARTY_NOT_FOUND, PARTY_LEFT, NOT_ITS_MEDIATOR, SIGNED_BEFORE, OTHER_TEXT;
   *     INVALID_FIELD if another speaks for the party, or it is another organization's seal
   */
  public void requireSignable(ActingOfficer officer, Signer signer, Digest text) {
    at.by(officer, MediationMove.SIGN);
    var agreement = at.m().agreements().getLast();
    requireMay(signer);
    if (agreement.isSignedBy(signer)) {
      throw Refusal.conflict(
          MediationReason.SIGNED_BEFORE, Map.of("agreement", name(agreement.number())));
    }
    if (!agreement.digest().equals(text)) {
      throw Refusal.invalid(
          MediationReason.OTHER_TEXT,
          "text_sha256",
          "is that of the agreement, " + agreement.digest().hex());
    }
  }

  /**
   * Signs the written agreement that waits for it: each party who speaks for himself, a mediator at
   * least, and the seal; the last of them brings it into effect.
   *
   * @param text SHA-256 of what was signed
   * @param proof what the service that took the signature calls it
   * @throws Refusal as {@link #requireSignable}
   */
  public Decided<Mediation> sign(ActingOfficer officer, Signer signer, Digest text, String proof) {
    requireSignable(officer, signer, text);
    var number = at.m().agreements().getLast().number();
    var chapter =
        at.chapter()
            .add(new MediationFact.Signed(number, new Signature(signer, text, at.now(), proof)));
    var signed = chapter.state().agreements().getLast();
    return isSignedByAll(signed) ? inEffect(chapter, number) : chapter.end();
  }

  private void requireMay(Signer signer) {
    switch (signer) {
      case Signer.OfParty(var number) -> {
        if (standing(number).representedBy().isPresent()) {
          throw Refusal.invalid("party", "speaks for himself: his representative signs");
        }
      }
      case Signer.OfMediator(var mediator) -> {
        if (!at.m().panel().sitting().contains(mediator)) {
          throw Refusal.illegalNow(
              MediationReason.NOT_ITS_MEDIATOR,
              List.of(),
              Map.of("mediation", at.name(), "mediator", mediator.name()));
        }
      }
      case Signer.Seal(var organization) -> {
        if (!organization.equals(at.m().stage().organization())) {
          throw Refusal.invalid("organization", "is the one that has it");
        }
      }
    }
  }

  private boolean isSignedByAll(Agreement agreement) {
    return agreement.isSignedBy(new Signer.Seal(at.m().stage().organization()))
        && at.m().panel().sitting().stream()
            .anyMatch(one -> agreement.isSignedBy(new Signer.OfMediator(one)))
        && at.m().parties().speakers().stream()
            .allMatch(one -> agreement.isSignedBy(new Signer.OfParty(one.number())));
  }

  /** In effect: its terms are to be kept, and a court may be asked to confirm it. */
  private Decided<Mediation> inEffect(MediationChapter chapter, int number) {
    chapter.add(new MediationFact.TookEffect(number, at.now()));
    if (chapter.state().state() instanceof MediationState.Settled) {
      chapter.stop(LimitKind.MEDIATING);
    }
    var agreement = chapter.state().agreement(number).orElseThrow();
    for (var term : agreement.terms()) {
      term.dueDay()
          .ifPresent(day ->
              chapter.begin(
                  LimitKind.PERFORMANCE,
                  Optional.of(number),
                  Optional.of(term.number()),
                  at.now(),
                  Optional.of(untilTheEndOf(day, at.now()))));
    }
    if (isConfirmable(agreement)) {
      chapter.begin(
          LimitKind.CONFIRMATION,
          Optional.of(number),
          Optional.empty(),
          at.now(),
          Optional.empty());
    }
    return chapter.end();
  }

  private boolean isConfirmable(Agreement agreement) {
    return agreement.form() == AgreementForm.WRITTEN
        && at.m().matter().type().unconfirmable().isEmpty();
  }

  /** The day it begins is not counted (Civil Code 201); one that is late already has a day. */
  private Budget untilTheEndOf(LocalDate day, Instant from) {
    long days = ChronoUnit.DAYS.between(at.limits().day(from), day);
    return new Budget.CalendarDays((int) Math.max(1, days));
  }

  /** Lets the agreement that waits for signatures fall through; mediation goes on. */
  public Decided<Mediation> drop(ActingOfficer officer, ContentRef reason) {
    return at.by(officer, MediationMove.DROP_AGREEMENT)
        .add(new MediationFact.AgreementDropped(at.m().agreements().getLast().number(), reason))
        .end();
  }

  /**
   * The agreement of that number, which is in effect.
   *
   * @throws Refusal AGREEMENT_NOT_FOUND; NOT_IN_EFFECT
   */
  Agreement agreement(int number) {
    var agreement =
        at.m()
            .agreement(number)
            .orElseThrow(() -> Refusal.notFound(MediationReason.AGREEMENT_NOT_FOUND, name(number)));
    if (!agreement.isInEffect()) {
      throw Refusal.illegalNow(
          MediationReason.NOT_IN_EFFECT, List.of(), Map.of("agreement", name(number)));
    }
    return agreement;
  }

  private Party standing(int number) {
    return at.m().parties().require(at.m().id(), number);
  }

  private String name(int agreement) {
    return at.name() + "/agreements/" + agreement;
  }
}
