package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.util.List;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.partners.Rights;
import org.fengqiao.proto.policies.v1.Category;
import org.fengqiao.proto.policies.v1.GetCatalogueRequest;
import org.fengqiao.proto.policies.v1.ListCataloguesRequest;
import org.fengqiao.proto.policies.v1.ListCategoriesRequest;
import org.fengqiao.proto.policies.v1.ListCategoriesResponse;
import org.fengqiao.proto.policies.v1.PolicyServiceGrpc;
import org.fengqiao.proto.policies.v1.ValidateCatalogueRequest;
import org.junit.jupiter.api.Test;

class CatalogueGrpcTest extends PolicyCalls {
  private ListCategoriesRequest.Builder below(String parent) {
    return ListCategoriesRequest.newBuilder().setCatalogue("catalogues/gansu").setParent(parent);
  }

  private static ValidateCatalogueRequest validatingCatalogue(String csv) {
    return ValidateCatalogueRequest.newBuilder().setCsv(ByteString.copyFromUtf8(csv)).build();
  }

  private static List<String> codes(ListCategoriesResponse listed) {
    return listed.getCategoriesList().stream().map(Category::getCode).toList();
  }

  @Test
  void publishesACatalogueAndShowsItsBytes() {
    var request = publishingCatalogue(CATALOGUE).build();
    var made = policies.publishCatalogue(request);
    assertEquals("catalogues/gansu/versions/1", made.getCatalogue().getName());
    assertEquals("甘肃事项目录", made.getCatalogue().getDisplayName());
    assertEquals(5, made.getCatalogue().getCategoryCount());
    assertTrue(made.getCatalogue().getCsv().isEmpty());
    assertTrue(policies.publishCatalogue(request).getRepeated());
    var _ =
        policies.publishCatalogue(
            publishingCatalogue("code,parent,name,kind,tier\na,,甲,,").build());
    var first =
        policies.getCatalogue(
            GetCatalogueRequest.newBuilder().setName("catalogues/gansu/versions/1").build());
    assertEquals(CATALOGUE, first.getCsv().toStringUtf8());
    assertEquals(made.getCatalogue(), first.toBuilder().clearCsv().build());
    var newest =
        policies.getCatalogue(GetCatalogueRequest.newBuilder().setName("catalogues/gansu").build());
    assertEquals(2, newest.getVersion());
  }

  @Test
  void listsCataloguesAndTheVersionsOfOne() {
    var _ = policies.publishCatalogue(publishingCatalogue(CATALOGUE).build());
    var _ = policies.publishCatalogue(publishingCatalogue(CATALOGUE).build());
    var all = policies.listCatalogues(ListCataloguesRequest.getDefaultInstance());
    assertEquals(1, all.getCataloguesCount());
    assertEquals(2, all.getCatalogues(0).getVersion());
    var versions =
        ListCataloguesRequest.newBuilder().setCatalogue("catalogues/gansu").setPageSize(1);
    var first = policies.listCatalogues(versions.build());
    assertEquals(2, first.getCatalogues(0).getVersion());
    var second = policies.listCatalogues(versions.setPageToken(first.getNextPageToken()).build());
    assertEquals(1, second.getCatalogues(0).getVersion());
    assertEquals("", second.getNextPageToken());
  }

  @Test
  void readsTheTreeLevelByLevel() {
    var _ = policies.publishCatalogue(publishingCatalogue(CATALOGUE).build());
    var roots = policies.listCategories(below("").setPageSize(1).build());
    assertEquals(List.of("safety"), codes(roots));
    assertEquals("catalogues/gansu/versions/1", roots.getCatalogueVersion());
    assertEquals("HAZARD", roots.getCategories(0).getKind());
    assertEquals("ORDINARY", roots.getCategories(0).getTier());
    assertEquals(2, roots.getCategories(0).getChildCount());
    var _ =
        policies.publishCatalogue(
            publishingCatalogue("code,parent,name,kind,tier\na,,甲,,").build());
    var next = below("").setPageSize(1).setPageToken(roots.getNextPageToken()).build();
    assertEquals(List.of("water"), codes(policies.listCategories(next)));
    var exit =
        policies.listCategories(
            below("safety.fire").setCatalogue("catalogues/gansu/versions/1").build());
    assertEquals(
        Category.newBuilder()
            .setCode("safety.fire.exit")
            .setParent("safety.fire")
            .setDisplayName("占用消防通道")
            .addAllPath(List.of("公共安全", "消防安全", "占用消防通道"))
            .build(),
        exit.getCategories(0));
  }

  @Test
  void saysWhatIsWrongWithACatalogueByLineAndColumn() {
    var faulty =
        policies.validateCatalogue(
            validatingCatalogue("code,parent,name,kind,tier\na,,,,\nb,c,乙,,\n"));
    assertEquals(1, faulty.getProblemsCount());
    assertEquals(2, faulty.getProblems(0).getLine());
    assertEquals("name", faulty.getProblems(0).getColumn());
    assertFalse(faulty.getProblems(0).getMessage().isEmpty());
    var sound = policies.validateCatalogue(validatingCatalogue(CATALOGUE));
    assertEquals(0, sound.getProblemsCount());
    assertEquals(5, sound.getCategoryCount());
    var refused =
        Refused.by(() ->
            policies.publishCatalogue(
                publishingCatalogue("code,parent,name,kind,tier\nb,c,乙,,\n").build()));
    assertEquals("INVALID_ARGUMENT CATALOGUE_FAULTY", refused.what());
    assertEquals("parent", refused.field());
  }

  @Test
  void holdsAPackToTheCatalogueItNames() {
    publishCalendar();
    var _ = policies.publishCatalogue(publishingCatalogue(CATALOGUE).build());
    var onIt =
        PACK.replace("categories:\n  - {code: \"0101\", name: 消防隐患, tier: ORDINARY}\n", "")
            + "catalogue: catalogues/gansu/versions/1\n"
            + "special_routes:\n  - {category: safety.crime, route: POLICE_110}\n";
    assertEquals(0, policies.validatePack(validating(onIt)).getProblemsCount());
    var misfit = policies.validatePack(validating(onIt.replace("safety.crime", "fraud")));
    assertEquals("special_routes[0].category", misfit.getProblems(0).getPath());
    assertEquals(
        "packs/small/versions/1",
        policies.publishPack(publishing(onIt).build()).getPack().getName());
    var faulty = publishing(onIt.replace("safety.crime", "fraud")).build();
    assertEquals(
        "INVALID_ARGUMENT PACK_FAULTY", Refused.by(() -> policies.publishPack(faulty)).what());
  }

  @Test
  void refusesNamesThatAreNone() {
    for (var name : List.of("", "gansu", "catalogues/Gansu", "catalogues/gansu/versions/0")) {
      var asked = GetCatalogueRequest.newBuilder().setName(name).build();
      var refused = Refused.by(() -> policies.getCatalogue(asked));
      assertEquals("INVALID_ARGUMENT INVALID_FIELD", refused.what());
      assertEquals("name", refused.field());
    }
    var id = publishingCatalogue(CATALOGUE).setCatalogueId("G").build();
    assertEquals("catalogue_id", Refused.by(() -> policies.publishCatalogue(id)).field());
    var unnamed = publishingCatalogue(CATALOGUE).setDisplayName("").build();
    assertEquals("display_name", Refused.by(() -> policies.publishCatalogue(unnamed)).field());
  }

  @Test
  void wantsARightForReadingAndForEachMutation() {
    var stranger =
        PolicyServiceGrpc.newBlockingStub(
            harness.as(partners.admit("hotline", GroundTown.DISTRICT, Rights.NONE)));
    var checked = validatingCatalogue(CATALOGUE);
    assertEquals(
        "VALIDATE_CATALOGUE",
        Refused.by(() -> stranger.validateCatalogue(checked)).metadata("right"));
    var published = publishingCatalogue(CATALOGUE).build();
    assertEquals(
        "PUBLISH_CATALOGUE",
        Refused.by(() -> stranger.publishCatalogue(published)).metadata("right"));
    var listed = below("").build();
    assertEquals(
        "READ_POLICIES", Refused.by(() -> stranger.listCategories(listed)).metadata("right"));
  }
}
