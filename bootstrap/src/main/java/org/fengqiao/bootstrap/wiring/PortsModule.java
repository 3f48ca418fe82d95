package org.fengqiao.bootstrap.wiring;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.fengqiao.adapters.geo.JtsTopology;
import org.fengqiao.adapters.keys.ArgonHashes;
import org.fengqiao.adapters.packs.CsvCatalogueReader;
import org.fengqiao.adapters.packs.YamlPackReader;
import org.fengqiao.adapters.persistence.Database;
import org.fengqiao.adapters.persistence.JooqBoundaries;
import org.fengqiao.adapters.persistence.JooqCalendars;
import org.fengqiao.adapters.persistence.JooqCaseNumbers;
import org.fengqiao.adapters.persistence.JooqCases;
import org.fengqiao.adapters.persistence.JooqCatalogues;
import org.fengqiao.adapters.persistence.JooqClues;
import org.fengqiao.adapters.persistence.JooqCourtFilings;
import org.fengqiao.adapters.persistence.JooqDeliveries;
import org.fengqiao.adapters.persistence.JooqDisputeReadings;
import org.fengqiao.adapters.persistence.JooqDivisionStages;
import org.fengqiao.adapters.persistence.JooqDivisions;
import org.fengqiao.adapters.persistence.JooqFacilities;
import org.fengqiao.adapters.persistence.JooqFilingRecords;
import org.fengqiao.adapters.persistence.JooqGrids;
import org.fengqiao.adapters.persistence.JooqJointSessions;
import org.fengqiao.adapters.persistence.JooqMediationRollup;
import org.fengqiao.adapters.persistence.JooqMediations;
import org.fengqiao.adapters.persistence.JooqMediators;
import org.fengqiao.adapters.persistence.JooqMicroGrids;
import org.fengqiao.adapters.persistence.JooqOfficers;
import org.fengqiao.adapters.persistence.JooqOrganizations;
import org.fengqiao.adapters.persistence.JooqPacks;
import org.fengqiao.adapters.persistence.JooqPairings;
import org.fengqiao.adapters.persistence.JooqPartners;
import org.fengqiao.adapters.persistence.JooqPaymentTries;
import org.fengqiao.adapters.persistence.JooqPetitions;
import org.fengqiao.adapters.persistence.JooqPosts;
import org.fengqiao.adapters.persistence.JooqProgressReviews;
import org.fengqiao.adapters.persistence.JooqProjects;
import org.fengqiao.adapters.persistence.JooqQrCodes;
import org.fengqiao.adapters.persistence.JooqReadings;
import org.fengqiao.adapters.persistence.JooqReporters;
import org.fengqiao.adapters.persistence.JooqRollup;
import org.fengqiao.adapters.persistence.JooqSpotChecks;
import org.fengqiao.adapters.persistence.JooqSupervisions;
import org.fengqiao.adapters.persistence.JooqTeams;
import org.fengqiao.adapters.persistence.JooqUndeliveries;
import org.fengqiao.adapters.persistence.JooqUnits;
import org.fengqiao.adapters.persistence.JooqWhistles;
import org.fengqiao.adapters.persistence.JooqZones;
import org.fengqiao.adapters.signatures.RecordedSignatures;
import org.fengqiao.adapters.text.BigramLikeness;
import org.fengqiao.application.cases.CaseNumbers;
import org.fengqiao.application.cases.Cases;
import org.fengqiao.application.cases.Likeness;
import org.fengqiao.application.cases.reviews.ProgressReviews;
import org.fengqiao.application.cases.sessions.JointSessions;
import org.fengqiao.application.cases.spotchecks.SpotChecks;
import org.fengqiao.application.cases.supervisions.Supervisions;
import org.fengqiao.application.cases.whistles.Whistles;
import org.fengqiao.application.grids.Boundaries;
import org.fengqiao.application.grids.DivisionStages;
import org.fengqiao.application.grids.Divisions;
import org.fengqiao.application.grids.Editions;
import org.fengqiao.application.grids.Facilities;
import org.fengqiao.application.grids.Grids;
import org.fengqiao.application.grids.MicroGrids;
import org.fengqiao.application.grids.QrCodes;
import org.fengqiao.application.grids.Readings;
import org.fengqiao.application.grids.Topology;
import org.fengqiao.application.grids.Zones;
import org.fengqiao.application.mediation.Mediations;
import org.fengqiao.application.mediation.Mediators;
import org.fengqiao.application.mediation.Organizations;
import org.fengqiao.application.mediation.Signatures;
import org.fengqiao.application.mediation.filings.CourtFilings;
import org.fengqiao.application.mediation.filings.FilingRecords;
import org.fengqiao.application.notices.Deliveries;
import org.fengqiao.application.notices.Undeliveries;
import org.fengqiao.application.partners.PartnerShelf;
import org.fengqiao.application.partners.Partners;
import org.fengqiao.application.partners.RightsFooting;
import org.fengqiao.application.partners.TokenHolders;
import org.fengqiao.application.people.KnownFooting;
import org.fengqiao.application.people.OfficerRegister;
import org.fengqiao.application.people.Pairings;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.people.Projects;
import org.fengqiao.application.people.Teams;
import org.fengqiao.application.people.Units;
import org.fengqiao.application.petitions.Petitions;
import org.fengqiao.application.policies.Calendars;
import org.fengqiao.application.policies.CatalogueReader;
import org.fengqiao.application.policies.Catalogues;
import org.fengqiao.application.policies.PackReader;
import org.fengqiao.application.policies.Packs;
import org.fengqiao.application.policies.Policies;
import org.fengqiao.application.policies.PolicyShelf;
import org.fengqiao.application.rewards.Clues;
import org.fengqiao.application.rewards.payments.PaymentTries;
import org.fengqiao.application.rewards.vault.CodeHashes;
import org.fengqiao.application.rewards.vault.Reporters;
import org.fengqiao.application.statistics.DisputeReadings;
import org.fengqiao.application.statistics.MediationRollup;
import org.fengqiao.application.statistics.Rollup;
import org.fengqiao.application.store.Journal;

/** Which adapter stands at which port, noun by noun. */
@Module
interface PortsModule {
  @Binds
  Cases cases(JooqCases cases);

  @Binds
  Whistles whistles(JooqWhistles whistles);

  @Binds
  SpotChecks spotChecks(JooqSpotChecks spotChecks);

  @Binds
  Supervisions supervisions(JooqSupervisions supervisions);

  @Binds
  JointSessions sessions(JooqJointSessions sessions);

  @Binds
  Petitions petitions(JooqPetitions petitions);

  @Binds
  ProgressReviews progressReviews(JooqProgressReviews reviews);

  /** One for all, as it gives out numbers from blocks it has drawn. */
  @Provides
  @Singleton
  static CaseNumbers caseNumbers(Database database, ZoneId zone) {
    return new JooqCaseNumbers(database, zone);
  }

  /** One for all, as it keeps the editions it has read. */
  @Provides
  @Singleton
  static Editions editions(Journal journal) {
    return new Editions(journal);
  }

  /** One for all, as it keeps the divisions it has read. */
  @Binds
  @Singleton
  Divisions divisions(JooqDivisions divisions);

  @Binds
  DivisionStages divisionStages(JooqDivisionStages stages);

  @Binds
  Zones zones(JooqZones zones);

  @Binds
  Grids grids(JooqGrids grids);

  @Binds
  MicroGrids microGrids(JooqMicroGrids microGrids);

  @Binds
  QrCodes qrCodes(JooqQrCodes qrCodes);

  @Binds
  Boundaries boundaries(JooqBoundaries boundaries);

  @Binds
  Readings readings(JooqReadings readings);

  @Binds
  Facilities facilities(JooqFacilities facilities);

  @Binds
  Likeness likeness(BigramLikeness likeness);

  @Binds
  Topology topology(JtsTopology topology);

  @Binds
  Units units(JooqUnits units);

  @Binds
  Posts posts(JooqPosts posts);

  @Binds
  OfficerRegister officers(JooqOfficers officers);

  @Binds
  Teams teams(JooqTeams teams);

  @Binds
  Pairings pairings(JooqPairings pairings);

  @Binds
  Organizations organizations(JooqOrganizations organizations);

  @Binds
  Mediators mediators(JooqMediators mediators);

  @Binds
  Mediations mediations(JooqMediations mediations);

  @Binds
  Signatures signatures(RecordedSignatures signatures);

  @Binds
  CourtFilings courtFilings(JooqCourtFilings filings);

  @Binds
  FilingRecords filingRecords(JooqFilingRecords records);

  /** One for all, as it bounds how many digests are made at once. */
  @Binds
  @Singleton
  CodeHashes codeHashes(ArgonHashes hashes);

  @Binds
  Clues clues(JooqClues clues);

  @Binds
  Reporters reporters(JooqReporters reporters);

  @Binds
  PaymentTries paymentTries(JooqPaymentTries tries);

  @Binds
  Projects projects(JooqProjects projects);

  @Binds
  PackReader packReader(YamlPackReader reader);

  @Binds
  Deliveries deliveries(JooqDeliveries deliveries);

  @Binds
  Undeliveries undeliveries(JooqUndeliveries undeliveries);

  @Binds
  Rollup rollup(JooqRollup rollup);

  @Binds
  MediationRollup mediationRollup(JooqMediationRollup rollup);

  @Binds
  DisputeReadings disputeReadings(JooqDisputeReadings readings);

  @Binds
  Packs packs(JooqPacks packs);

  @Binds
  CatalogueReader catalogueReader(CsvCatalogueReader reader);

  @Binds
  Catalogues catalogues(JooqCatalogues catalogues);

  @Binds
  Calendars calendars(JooqCalendars calendars);

  @Binds
  Policies policies(PolicyShelf shelf);

  @Binds
  Partners partners(JooqPartners partners);

  @Binds
  TokenHolders tokenHolders(PartnerShelf shelf);

  @Binds
  RightsFooting rightsFooting(KnownFooting footing);
}
