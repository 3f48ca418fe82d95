package org.fengqiao.application.mediation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fengqiao.application.cases.CaseTown;
import org.fengqiao.application.cases.CasesInSight;
import org.fengqiao.application.cases.Waking;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.people.OfficerMove;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.mediation.DisputeCode;
import org.fengqiao.domain.mediation.Mediation;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.mediation.MediatorId;
import org.fengqiao.domain.mediation.OrganizationId;
import org.fengqiao.domain.mediation.Side;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.policies.Casework;

/**
 * A town whose disputes its sub-centre mediates, with the district's centre above it, an officer in
 * each, and every use case of mediations.
 */
public final class MediationTown {
  public final CaseTown cases;
  public final MediatorTown people;
  public final OrganizationId centre;
  public final OrganizationId subCentre;
  public final OfficerId districtsman;
  public final OfficerId townsman;
  public final MediationViews views;
  public final ApplyForMediation apply;
  public final ReferCase refer;
  public final BeginMediation begin;
  public final AcceptMediation accept;
  public final RefuseMediation refuse;
  public final ExtendMediation extend;
  public final ReportDanger danger;
  public final RaiseMediation raise;
  public final FailMediation fail;
  public final DeclineMediation decline;
  public final WithdrawMediation withdraw;
  public final HandOffMediation handOff;
  public final GetMediation get;
  public final ListMediations list;
  public final AddParties add;
  public final ChangeClaim change;
  public final NameRepresentative represent;
  public final RecordConsent consent;
  public final DropParty dropParty;
  public final EraseParty erase;
  public final AssignMediator assign;
  public final ReleaseMediator release;
  public final DeclareConflict conflict;
  public final RecordHearing hearing;
  public final ProposeSettlement propose;
  public final AnswerProposal answer;
  public final RecordUndisputedFacts facts;
  public final MakeAgreement make;
  public final SignAgreement sign;
  public final DropAgreement drop;
  public final RecordPerformance follow;
  public final AskConfirmation ask;
  public final RecordCourtFiling file;
  public final ExtendCourtTime extendCourt;
  public final RecordConfirmation confirm;
  public final WakeMediation wake;

  public MediationTown() {
    this(store -> store);
  }

  /** A town whose mediations are written through what {@code wrapping} makes of the store. */
  public MediationTown(UnaryOperator<Store> wrapping) {
    cases = new CaseTown(wrapping);
    people = new MediatorTown(cases.memory, cases.office, wrapping);
    cases.rules.handle(Casework.silent().with(TownMediation.rule()).rule());
    centre = people.aCentre();
    subCentre = people.aSubCentre(centre);
    districtsman = anOfficerOf(centre);
    townsman = anOfficerOf(subCentre);
    var access = cases.town.access;
    var ids = cases.town.ids;
    var ground = cases.town.ports.ground();
    var officers = cases.office.officers;
    var rules = cases.rules;
    var store = cases.store;
    var clock = cases.town.clock;
    var register = people.register;
    var inSight = new MediationsInSight(access, cases.memory);
    var seen = new CasesInSight(access, cases.cases);
    var waiting = new WaitingCases(cases.cases, seen, rules, ids);
    var desk = new MediationDesk(cases.officersDesk, inSight, register, waiting, rules);
    var organizations = new MemoryOrganizations(cases.memory);
    var units = cases.town.ports.units();
    var opening = new MediationOpening(register, organizations, units, rules, ids);
    views = new MediationViews(cases.memory, rules, clock);
    apply = new ApplyForMediation(access, ground, opening, ids, store, clock);
    refer = new ReferCase(access, officers, waiting, opening, ids, store, clock);
    begin = new BeginMediation(access, ground, officers, register, opening, ids, store, clock);
    accept = new AcceptMediation(desk);
    refuse = new RefuseMediation(desk, ids);
    extend = new ExtendMediation(desk, ids);
    danger = new ReportDanger(desk, ids);
    raise = new RaiseMediation(desk, register, ids);
    fail = new FailMediation(desk, ids);
    decline = new DeclineMediation(desk, ids);
    withdraw = new WithdrawMediation(desk, ids);
    handOff = new HandOffMediation(desk, register, rules, ids);
    get = new GetMediation(access, inSight, views);
    list = new ListMediations(access, new MemoryMediations(cases.memory), views);
    add = new AddParties(desk, opening);
    change = new ChangeClaim(desk);
    represent = new NameRepresentative(desk);
    consent = new RecordConsent(desk);
    dropParty = new DropParty(desk, ids);
    erase = new EraseParty(desk);
    assign = new AssignMediator(desk, people.candidates);
    release = new ReleaseMediator(desk);
    conflict = new DeclareConflict(desk, register, ids);
    hearing = new RecordHearing(desk, ids);
    propose = new ProposeSettlement(desk, ids);
    answer = new AnswerProposal(desk);
    facts = new RecordUndisputedFacts(desk, ids);
    make = new MakeAgreement(desk, ids);
    sign = new SignAgreement(desk, wanted -> "proof of " + wanted.key());
    drop = new DropAgreement(desk, ids);
    follow = new RecordPerformance(desk, ids);
    ask = new AskConfirmation(desk);
    file = new RecordCourtFiling(desk);
    extendCourt = new ExtendCourtTime(desk, ids);
    confirm = new RecordConfirmation(desk, ids);
    wake = new WakeMediation(new Waking(store, clock), cases.memory, rules);
  }

  /** Who may act for an organization from now on. */
  public OfficerId anOfficerOf(OrganizationId organization) {
    var at = people.organization(organization);
    var spot = new Spot.InDivision(at.division());
    var post = cases.office.aPost(at.unit(), "mediation-clerk", spot).aggregate();
    var officer = people.anOfficer("赵某");
    cases.office.appoint(post.id(), officer);
    return officer;
  }

  /** The partner of both organizations, which sees what they have. */
  public Caller mediation() {
    var units = Set.of(people.organization(centre).unit(), people.organization(subCentre).unit());
    return cases.caller("mediation", EnumSet.allOf(Right.class), units, Set.of());
  }

  /** Of the sub-centre, who is active. */
  public MediatorId aMediator() {
    return people.aMediator(subCentre).aggregate().id();
  }

  /** Two neighbours of the village, of whom the first claims 1,000 yuan. */
  public NewDispute dispute(Optional<String> sourceId, DisputeCode type) {
    return new NewDispute(
        sourceId,
        Optional.of(new Spot.InDivision(GroundTown.VILLAGE)),
        type,
        "水渠堵塞，田地被淹",
        Set.of(),
        List.of(
            new NewParty(
                Side.APPLICANT, "王某", "13900000001", "", Optional.empty(), Optional.of(100_000L)),
            new NewParty(Side.RESPONDENT, "李某", "", "", Optional.empty(), Optional.empty())),
        Optional.empty());
  }

  /** One that the platform brought, as it was asked for. */
  public Mediation applied() {
    return applied(dispute(Optional.empty(), TownMediation.NEIGHBOURS));
  }

  public Mediation applied(NewDispute dispute) {
    var by = cases.platform();
    return apply.apply(by, new ApplyForMediation.Command(cases.request(by), dispute)).aggregate();
  }

  /** One for which a case waits that the secretary of the village had signed for. */
  public Mediation referred() {
    var by = cases.units();
    var told = dispute(Optional.empty(), TownMediation.NEIGHBOURS);
    var dispute =
        new NewDispute(
            told.sourceId(),
            Optional.empty(),
            told.type(),
            told.text(),
            told.languages(),
            told.parties(),
            told.organization());
    var command =
        new ReferCase.Command(
            cases.request(by),
            cases.signedFor().id(),
            Optional.empty(),
            cases.villager,
            dispute,
            "移送调解");
    return refer.refer(by, command).aggregate();
  }

  /** One to which both parties consented, and which the sub-centre accepted. */
  public Mediation accepted() {
    var m = applied();
    consent.record(mediation(), new RecordConsent.Command(on(m), List.of(1, 2)));
    return accept.accept(mediation(), new AcceptMediation.Command(on(m))).aggregate();
  }

  /** By the officer of the organization that has it, through the partner of both. */
  public OfficerMove<MediationId> on(Mediation m) {
    var officer = now(m).stage().organization().equals(centre) ? districtsman : townsman;
    return new OfficerMove<>(cases.request(mediation()), m.id(), Optional.empty(), officer);
  }

  /** The day it is there. */
  public LocalDate today() {
    return LocalDate.ofInstant(cases.town.now(), MediatorTown.ZONE);
  }

  /** The mediation as it is now. */
  public Mediation now(Mediation m) {
    return cases.memory.find(Mediation.class, m.id().ref()).orElseThrow().aggregate();
  }
}
