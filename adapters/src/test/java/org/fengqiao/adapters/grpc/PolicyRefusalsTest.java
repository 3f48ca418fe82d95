package org.fengqiao.adapters.grpc;

import java.time.Duration;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.proto.policies.v1.GetCalendarRequest;
import org.fengqiao.proto.policies.v1.GetCatalogueRequest;
import org.fengqiao.proto.policies.v1.GetPackRequest;
import org.fengqiao.proto.policies.v1.ListCataloguesRequest;
import org.fengqiao.proto.policies.v1.ListCategoriesRequest;
import org.fengqiao.proto.policies.v1.ListPacksRequest;
import org.fengqiao.proto.policies.v1.PolicyServiceGrpc;
import org.fengqiao.proto.policies.v1.ValidateCatalogueRequest;
import org.junit.jupiter.api.Test;

class PolicyRefusalsTest extends PolicyCalls {
  @Test
  void areThoseOfTheContract() {
    var secret = partners.admit("centre", GroundTown.DISTRICT);
    var met = new MetRefusals(PolicyServiceGrpc.getServiceDescriptor(), harness, secret);
    met.meet("INVALID_ARGUMENT INVALID_FIELD", validating(""));
    met.meet("NOT_FOUND CALENDAR_NOT_FOUND", publishing(PACK).build());
    met.meet(
        "NOT_FOUND CALENDAR_NOT_FOUND",
        GetCalendarRequest.newBuilder().setName("calendars/cn").build());
    publishCalendar();
    met.meet("INVALID_ARGUMENT CALENDAR_FAULTY", publishing(calendar().clearDays()).build());
    met.meet("INVALID_ARGUMENT PACK_FAULTY", publishing("pack: x").build());
    met.meet("NOT_FOUND DIVISION_NOT_FOUND", publishing(PACK.replace("620402", "110000")).build());
    var past = Times.toProto(town.now().minus(Duration.ofDays(1)));
    met.meet(
        "INVALID_ARGUMENT EFFECTIVE_TIME_PAST", publishing(PACK).setEffectiveTime(past).build());
    met.meet("NOT_FOUND PACK_NOT_FOUND", getting("packs/small"));
    met.meet(
        "NOT_FOUND PACK_NOT_FOUND", ListPacksRequest.newBuilder().setPack("packs/small").build());
    var _ = policies.publishPack(publishing(PACK).build());
    met.meet("NOT_FOUND PACK_VERSION_NOT_FOUND", getting("packs/small/versions/9"));
    met.meet(
        "ALREADY_EXISTS DIVISION_HAS_PACK", publishing(PACK.replace("small", "other")).build());
    met.meet(
        "ALREADY_EXISTS PACK_DIVISION_FIXED",
        publishing(PACK.replace("620402000000", "620400000000")).build());
    met.meet(
        "NOT_FOUND CATALOGUE_VERSION_NOT_FOUND",
        publishing(PACK + "catalogue: catalogues/gansu/versions/1\n").build());
    meetThoseOfCatalogues(met);
    met.assertAreThoseOfTheContract();
  }

  private void meetThoseOfCatalogues(MetRefusals met) {
    met.meet("INVALID_ARGUMENT INVALID_FIELD", ValidateCatalogueRequest.getDefaultInstance());
    met.meet("INVALID_ARGUMENT CATALOGUE_FAULTY", publishingCatalogue("code\n").build());
    var gansu = "catalogues/gansu";
    var getting = GetCatalogueRequest.newBuilder().setName(gansu);
    var listing = ListCataloguesRequest.newBuilder().setCatalogue(gansu);
    var below = ListCategoriesRequest.newBuilder().setCatalogue(gansu);
    met.meet("NOT_FOUND CATALOGUE_NOT_FOUND", getting.build());
    met.meet("NOT_FOUND CATALOGUE_NOT_FOUND", listing.build());
    met.meet("NOT_FOUND CATALOGUE_NOT_FOUND", below.build());
    var _ = policies.publishCatalogue(publishingCatalogue(CATALOGUE).build());
    var second = gansu + "/versions/2";
    met.meet("NOT_FOUND CATALOGUE_VERSION_NOT_FOUND", getting.setName(second).build());
    met.meet("NOT_FOUND CATALOGUE_VERSION_NOT_FOUND", below.setCatalogue(second).build());
    met.meet(
        "NOT_FOUND CATEGORY_NOT_FOUND", below.setCatalogue(gansu).setParent("no.such").build());
  }

  private static GetPackRequest getting(String name) {
    return GetPackRequest.newBuilder().setName(name).build();
  }
}
