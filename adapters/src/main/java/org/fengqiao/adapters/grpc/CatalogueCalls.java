package org.fengqiao.adapters.grpc;

import com.google.protobuf.ByteString;
import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.CatalogueFile;
import org.fengqiao.application.policies.CatalogueProblem;
import org.fengqiao.application.policies.CatalogueView;
import org.fengqiao.application.policies.GetCatalogue;
import org.fengqiao.application.policies.ListCatalogues;
import org.fengqiao.application.policies.ListCategories;
import org.fengqiao.application.policies.PublishCatalogue;
import org.fengqiao.application.policies.ValidateCatalogue;
import org.fengqiao.domain.cases.CategoryCode;
import org.fengqiao.domain.policies.CatalogueId;
import org.fengqiao.domain.policies.CatalogueVersion;
import org.fengqiao.proto.policies.v1.Catalogue;
import org.fengqiao.proto.policies.v1.Category;
import org.fengqiao.proto.policies.v1.GetCatalogueRequest;
import org.fengqiao.proto.policies.v1.ListCataloguesRequest;
import org.fengqiao.proto.policies.v1.ListCataloguesResponse;
import org.fengqiao.proto.policies.v1.ListCategoriesRequest;
import org.fengqiao.proto.policies.v1.ListCategoriesResponse;
import org.fengqiao.proto.policies.v1.PublishCatalogueRequest;
import org.fengqiao.proto.policies.v1.PublishCatalogueResponse;
import org.fengqiao.proto.policies.v1.ValidateCatalogueRequest;
import org.fengqiao.proto.policies.v1.ValidateCatalogueResponse;

/** Translates the calls about catalogues of categories. */
final class CatalogueCalls {
  private final ValidateCatalogue validate;
  private final PublishCatalogue publish;
  private final GetCatalogue get;
  private final ListCatalogues list;
  private final ListCategories categories;

  @Inject
  CatalogueCalls(
      ValidateCatalogue validate,
      PublishCatalogue publish,
      GetCatalogue get,
      ListCatalogues list,
      ListCategories categories) {
    this.validate = validate;
    this.publish = publish;
    this.get = get;
    this.list = list;
    this.categories = categories;
  }

  ValidateCatalogueResponse validate(Caller caller, ValidateCatalogueRequest request) {
    var found = validate.validate(caller, file(request.getCsv()));
    return ValidateCatalogueResponse.newBuilder()
        .setCategoryCount(found.categories())
        .setSha256(found.sha256().hex())
        .addAllProblems(found.problems().stream().map(CatalogueCalls::problem).toList())
        .build();
  }

  PublishCatalogueResponse publish(Caller caller, PublishCatalogueRequest request) {
    var id = Nested.as("catalogue_id", () -> new CatalogueId(request.getCatalogueId()));
    var command =
        new PublishCatalogue.Command(
            Requests.of(caller, request), id, request.getDisplayName(), file(request.getCsv()));
    var published = publish.publish(caller, command);
    var catalogue = published.aggregate();
    var edition = catalogue.edition(published.version()).orElseThrow();
    return PublishCatalogueResponse.newBuilder()
        .setCatalogue(toProto(CatalogueView.of(catalogue, edition)))
        .setRepeated(published.repeated())
        .build();
  }

  Catalogue get(Caller caller, GetCatalogueRequest request) {
    var id = CatalogueNames.id("name", request.getName());
    var shown =
        CatalogueNames.version("name", request.getName())
            .map(version -> get.version(caller, version))
            .orElseGet(() -> get.newest(caller, id));
    return toProto(shown.view()).toBuilder()
        .setCsv(ByteString.copyFrom(shown.file().bytes()))
        .build();
  }

  ListCataloguesResponse list(Caller caller, ListCataloguesRequest request) {
    var page = Page.of(request);
    var found =
        request.getCatalogue().isEmpty()
            ? list.catalogues(caller, page.asked())
            : list.versions(
                caller, CatalogueNames.id("catalogue", request.getCatalogue()), page.asked());
    return ListCataloguesResponse.newBuilder()
        .addAllCatalogues(found.map(CatalogueCalls::toProto).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  ListCategoriesResponse list(Caller caller, ListCategoriesRequest request) {
    var page = Page.of(request);
    var query =
        new ListCategories.Query(
            CatalogueNames.id("catalogue", request.getCatalogue()),
            CatalogueNames.version("catalogue", request.getCatalogue())
                .map(CatalogueVersion::number),
            Nested.as("parent", () -> Names.optional(request.getParent(), CategoryCode::new)));
    var found = categories.list(caller, query, page.asked());
    return ListCategoriesResponse.newBuilder()
        .setCatalogueVersion(found.version().toString())
        .addAllCategories(found.page().map(CatalogueCalls::toProto).items())
        .setNextPageToken(page.next(found.page()))
        .build();
  }

  private static CatalogueFile file(ByteString csv) {
    return CatalogueFile.of(csv.toByteArray());
  }

  private static org.fengqiao.proto.policies.v1.CatalogueProblem problem(CatalogueProblem problem) {
    return org.fengqiao.proto.policies.v1.CatalogueProblem.newBuilder()
        .setLine(problem.line())
        .setColumn(problem.column())
        .setMessage(Errors.rule(problem.rule()))
        .build();
  }

  private static Category toProto(ListCategories.Shown shown) {
    var category = shown.category();
    var proto =
        Category.newBuilder()
            .setCode(category.code().value())
            .setDisplayName(category.name())
            .addAllPath(shown.path())
            .setChildCount(shown.children());
    category.parent().map(CategoryCode::value).ifPresent(proto::setParent);
    category.kind().map(Enum::name).ifPresent(proto::setKind);
    category.tier().map(Enum::name).ifPresent(proto::setTier);
    return proto.build();
  }

  private static Catalogue toProto(CatalogueView view) {
    var edition = view.edition();
    return Catalogue.newBuilder()
        .setName(view.version().toString())
        .setCatalogueId(view.version().catalogue().value())
        .setVersion(edition.number())
        .setDisplayName(edition.name())
        .setCategoryCount(edition.categories())
        .setPublishTime(Times.toProto(edition.publishTime()))
        .setSha256(edition.sha256().hex())
        .build();
  }
}
