package org.fengqiao.bootstrap.serve;

import io.grpc.netty.NettyServerBuilder;
import java.util.List;
import org.fengqiao.adapters.packs.YamlPackReader;
import org.fengqiao.adapters.persistence.StateTables;
import org.fengqiao.bootstrap.packs.Shipped;
import org.fengqiao.proto.cases.v1.CaseServiceGrpc;
import org.fengqiao.proto.cases.v1.ClaimantServiceGrpc;
import org.fengqiao.proto.cases.v1.SpotCheckServiceGrpc;
import org.fengqiao.proto.cases.v1.SurveyServiceGrpc;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.policies.v1.PolicyServiceGrpc;
import org.fengqiao.proto.statistics.v1.StatisticsServiceGrpc;

/**
 * Loads, while the database starts, the classes that take longest, so that a start waits for one of
 * the two and not for both. Nothing depends on its having run.
 */
final class Preload {
  private static final List<Runnable> PARTS =
      List.of(
          StateTables::all,
          () -> {
            var _ = NettyServerBuilder.forPort(0);
          },
          CaseServiceGrpc::getServiceDescriptor,
          ClaimantServiceGrpc::getServiceDescriptor,
          GridServiceGrpc::getServiceDescriptor,
          PartnerServiceGrpc::getServiceDescriptor,
          PeopleServiceGrpc::getServiceDescriptor,
          PolicyServiceGrpc::getServiceDescriptor,
          SpotCheckServiceGrpc::getServiceDescriptor,
          StatisticsServiceGrpc::getServiceDescriptor,
          SurveyServiceGrpc::getServiceDescriptor,
          () -> new YamlPackReader().read(Shipped.baiyin()));

  private Preload() {}

  static void begin() {
    Thread.ofPlatform().name("preload").daemon().start(() -> PARTS.forEach(Runnable::run));
  }
}
