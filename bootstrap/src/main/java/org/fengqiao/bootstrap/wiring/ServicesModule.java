package org.fengqiao.bootstrap.wiring;

import dagger.Binds;
import dagger.Module;
import dagger.multibindings.IntoSet;
import io.grpc.BindableService;
import org.fengqiao.adapters.grpc.AgreementGrpcService;
import org.fengqiao.adapters.grpc.CaseBooksGrpcService;
import org.fengqiao.adapters.grpc.CaseGrpcService;
import org.fengqiao.adapters.grpc.ClaimantGrpcService;
import org.fengqiao.adapters.grpc.CourtFilingGrpcService;
import org.fengqiao.adapters.grpc.GridGrpcService;
import org.fengqiao.adapters.grpc.MediationFigureGrpcService;
import org.fengqiao.adapters.grpc.MediationGrpcService;
import org.fengqiao.adapters.grpc.MediationOrganizationGrpcService;
import org.fengqiao.adapters.grpc.MediationPanelGrpcService;
import org.fengqiao.adapters.grpc.MediationPartyGrpcService;
import org.fengqiao.adapters.grpc.MediatorGrpcService;
import org.fengqiao.adapters.grpc.NoticeGrpcService;
import org.fengqiao.adapters.grpc.PartnerGrpcService;
import org.fengqiao.adapters.grpc.PeopleGrpcService;
import org.fengqiao.adapters.grpc.PetitionGrpcService;
import org.fengqiao.adapters.grpc.PolicyGrpcService;
import org.fengqiao.adapters.grpc.ProgressReviewGrpcService;
import org.fengqiao.adapters.grpc.RewardBudgetGrpcService;
import org.fengqiao.adapters.grpc.RewardGrpcService;
import org.fengqiao.adapters.grpc.RewardVaultGrpcService;
import org.fengqiao.adapters.grpc.SessionGrpcService;
import org.fengqiao.adapters.grpc.SpotCheckGrpcService;
import org.fengqiao.adapters.grpc.StatisticsGrpcService;
import org.fengqiao.adapters.grpc.SupervisionGrpcService;
import org.fengqiao.adapters.grpc.SurveyGrpcService;
import org.fengqiao.adapters.grpc.WhistleGrpcService;

/** The gRPC services, one line a noun. */
@Module
interface ServicesModule {
  @Binds
  @IntoSet
  BindableService cases(CaseGrpcService service);

  @Binds
  @IntoSet
  BindableService caseBooks(CaseBooksGrpcService service);

  @Binds
  @IntoSet
  BindableService whistles(WhistleGrpcService service);

  @Binds
  @IntoSet
  BindableService sessions(SessionGrpcService service);

  @Binds
  @IntoSet
  BindableService spotChecks(SpotCheckGrpcService service);

  @Binds
  @IntoSet
  BindableService claimants(ClaimantGrpcService service);

  @Binds
  @IntoSet
  BindableService supervisions(SupervisionGrpcService service);

  @Binds
  @IntoSet
  BindableService surveys(SurveyGrpcService service);

  @Binds
  @IntoSet
  BindableService progressReviews(ProgressReviewGrpcService service);

  @Binds
  @IntoSet
  BindableService petitions(PetitionGrpcService service);

  @Binds
  @IntoSet
  BindableService grids(GridGrpcService service);

  @Binds
  @IntoSet
  BindableService people(PeopleGrpcService service);

  @Binds
  @IntoSet
  BindableService mediationOrganizations(MediationOrganizationGrpcService service);

  @Binds
  @IntoSet
  BindableService mediators(MediatorGrpcService service);

  @Binds
  @IntoSet
  BindableService mediations(MediationGrpcService service);

  @Binds
  @IntoSet
  BindableService mediationParties(MediationPartyGrpcService service);

  @Binds
  @IntoSet
  BindableService mediationPanels(MediationPanelGrpcService service);

  @Binds
  @IntoSet
  BindableService agreements(AgreementGrpcService service);

  @Binds
  @IntoSet
  BindableService courtFilings(CourtFilingGrpcService service);

  @Binds
  @IntoSet
  BindableService policies(PolicyGrpcService service);

  @Binds
  @IntoSet
  BindableService statistics(StatisticsGrpcService service);

  @Binds
  @IntoSet
  BindableService mediationFigures(MediationFigureGrpcService service);

  @Binds
  @IntoSet
  BindableService partners(PartnerGrpcService service);

  @Binds
  @IntoSet
  BindableService notices(NoticeGrpcService service);

  @Binds
  @IntoSet
  BindableService rewards(RewardGrpcService service);

  @Binds
  @IntoSet
  BindableService rewardVault(RewardVaultGrpcService service);

  @Binds
  @IntoSet
  BindableService rewardBudgets(RewardBudgetGrpcService service);
}
