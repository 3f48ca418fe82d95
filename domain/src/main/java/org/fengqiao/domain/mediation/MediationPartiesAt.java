package org.fengqiao.domain.mediation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.people.ActingOfficer;

/** Decides who has the dispute, and what each claims; as {@link MediationAt} has it. */
public record MediationPartiesAt(MediationAt at) {
  public MediationPartiesAt {
    Objects.requireNonNull(at);
  }

  /**
   * Enters more parties, numbered on; who comes later must consent before another mediator is
   * assigned, more time given, or anything agreed on.
   *
   * @param told 1 to {@value Parties#MOST_AT_ONCE}
   * @throws Refusal TOO_MANY_PARTIES; SUM_TOO_LARGE
   */
  public Decided<Mediation> enter(ActingOfficer officer, List<Party.Told> told) {
    var chapter = at.by(officer, MediationMove.ADD_PARTIES);
    requireRoom(at.m(), told);
    return chapter.add(new MediationFact.PartiesEntered(told)).end();
  }

  static void requireRoom(Mediation m, List<Party.Told> told) {
    if (m.parties().all().size() + told.size() > Parties.MOST) {
      throw Refusal.illegalNow(
          MediationReason.TOO_MANY_PARTIES,
          List.of(),
          Map.of("mediation", m.id().name(), "most", Integer.toString(Parties.MOST)));
    }
    long sum = m.parties().claimedFen();
    for (int i = 0; i < told.size(); i++) {
      sum = sum("parties[" + i + "].claimed_fen", sum, told.get(i).claimedFen().orElse(0L));
    }
  }

  /** Both together; the field says what made them too large. */
  static long sum(String field, long had, long more) {
    if (more > Long.MAX_VALUE - had) {
      throw Refusal.invalid(
          MediationReason.SUM_TOO_LARGE,
          field,
          "leaves the sum of all at " + Long.MAX_VALUE + " at most");
    }
    return had + more;
  }

  /**
   * Has a party claim another sum, or none (变更请求).
   *
   * @param fen above 0
   * @throws Refusal PARTY_NOT_FOUND, PARTY_LEFT, SUM_TOO_LARGE; MORE_THAN_CLAIMED if more is agreed
   *     on already
   */
  public Decided<Mediation> changeClaim(ActingOfficer officer, int number, Optional<Long> fen) {
    var chapter = at.by(officer, MediationMove.CHANGE_CLAIM);
    var m = at.m();
    var party = m.parties().require(m.id(), number);
    long others = m.parties().claimedFen() - party.claimedFen().orElse(0L);
    sum("claimed_fen", others, fen.orElse(0L));
    long settled = m.settledFen(number);
    if (fen.filter(sum -> sum < settled).isPresent()) {
      throw moreThanClaimed("claimed_fen", number, settled);
    }
    return chapter.add(new MediationFact.ClaimChanged(number, fen)).end();
  }

  static Refusal moreThanClaimed(String field, int party, long settled) {
    return Refusal.invalid(
        MediationReason.MORE_THAN_CLAIMED,
        field,
        "leaves party " + party + " with no more than is claimed; agreed on are " + settled);
  }

  /**
   * Has one speak for others of his side (推选代表人): his consent and his signature are theirs.
   *
   * @param represented at least one, each once
   * @throws Refusal PARTY_NOT_FOUND, PARTY_LEFT; INVALID_FIELD unless all are of the side of the
   *     one who speaks, who speaks for himself, and none of them speaks for others
   */
  public Decided<Mediation> nameRepresentative(
      ActingOfficer officer, int number, List<Integer> represented) {
    var chapter = at.by(officer, MediationMove.NAME_REPRESENTATIVE);
    var speaker = standing(number);
    if (speaker.representedBy().isPresent()) {
      throw Refusal.invalid("representative", "speaks for himself");
    }
    for (int i = 0; i < represented.size(); i++) {
      var one = standing(represented.get(i));
      var field = "represented[" + i + "]";
      if (one.number() == number || one.side() != speaker.side()) {
        throw Refusal.invalid(field, "is another party of the same side");
      }
      if (isRepresenting(one)) {
        throw Refusal.invalid(field, "speaks for nobody else");
      }
    }
    return chapter.add(new MediationFact.RepresentativeNamed(number, represented)).end();
  }

  /**
   * Records that parties consented to be mediated.
   *
   * @param numbers at least one, each once
   * @throws Refusal PARTY_NOT_FOUND, PARTY_LEFT, CONSENTED_BEFORE
   */
  public Decided<Mediation> consent(ActingOfficer officer, List<Integer> numbers) {
    var chapter = at.by(officer, MediationMove.RECORD_CONSENT);
    for (int number : numbers) {
      if (standing(number).consented().isPresent()) {
        throw Refusal.conflict(
            MediationReason.CONSENTED_BEFORE, Map.of("party", Parties.name(at.m().id(), number)));
      }
      chapter.add(new MediationFact.Consented(number, at.now()));
    }
    return chapter.end();
  }

  /**
   * Has one be no party any more (退出调解); what was agreed on for him stands.
   *
   * @throws Refusal PARTY_NOT_FOUND, PARTY_LEFT; PARTY_NEEDED if he is the last on his side, or
   *     speaks for others
   */
  public Decided<Mediation> drop(ActingOfficer officer, int number, ContentRef reason) {
    var chapter = at.by(officer, MediationMove.DROP_PARTY);
    var party = standing(number);
    boolean last =
        party.side() != Side.THIRD_PARTY
            && at.m().parties().standing().stream()
                .noneMatch(one -> one.side() == party.side() && one.number() != number);
    if (last || isRepresenting(party)) {
      throw Refusal.illegalNow(
          MediationReason.PARTY_NEEDED,
          List.of(MediationMove.DECLINE.name(), MediationMove.WITHDRAW.name()),
          Map.of("party", Parties.name(at.m().id(), number)));
    }
    return chapter.add(new MediationFact.PartyLeft(number, at.now(), reason)).end();
  }

  /**
   * Destroys who a party is (删除个人信息，个人信息保护法第四十七条), and why he left, in any state: number and sums
   * stay. This is no {@link MediationMove}.
   *
   * @throws Refusal PARTY_NOT_FOUND; PARTY_ERASED if nothing is known of him any more
   */
  public Decided<Mediation> erase(int number) {
    var m = at.m();
    var party = m.parties().party(number).orElseThrow(() -> Parties.notFound(m.id(), number));
    if (party.known().isEmpty()) {
      throw Refusal.conflict(
          MediationReason.PARTY_ERASED, Map.of("party", Parties.name(m.id(), number)));
    }
    var chapter = at.chapter().add(new MediationFact.PartyErased(number));
    party.known().forEach(content -> chapter.add(new MediationFact.ContentErased(content)));
    return chapter.end();
  }

  private Party standing(int number) {
    return at.m().parties().require(at.m().id(), number);
  }

  private boolean isRepresenting(Party party) {
    return at.m().parties().standing().stream()
        .anyMatch(one -> one.representedBy().equals(Optional.of(party.number())));
  }
}
