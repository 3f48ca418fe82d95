package org.fengqiao.bootstrap.story;

import java.util.List;
import org.fengqiao.proto.cases.v1.Channel;
import org.fengqiao.proto.cases.v1.ReportCaseRequest;
import org.fengqiao.proto.cases.v1.Reporter;
import org.fengqiao.proto.grids.v1.Grid;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.IssueQrCodeRequest;
import org.fengqiao.proto.grids.v1.ListGridsRequest;
import org.fengqiao.proto.grids.v1.QrCodeTarget;
import org.fengqiao.proto.people.v1.GetPostRequest;
import org.fengqiao.proto.people.v1.ListPostsRequest;
import org.fengqiao.proto.people.v1.PeopleServiceGrpc;
import org.fengqiao.proto.people.v1.Post;

/** Who holds which post of the place, and the grids and codes of a village. */
public final class People {
  private static final int MOST = 500;

  private final Line line;

  People(Line line) {
    this.line = line;
  }

  /** All posts at a patch, as {@code divisions/620402001001} or {@code grids/{uuid}}. */
  public List<Post> posts(String patch) {
    return line.call(PeopleServiceGrpc::newBlockingStub)
        .listPosts(ListPostsRequest.newBuilder().setPatch(patch).setPageSize(MOST).build())
        .getPostsList();
  }

  /** The post of that role at a patch. */
  public Post post(String role, String patch) {
    var posts = posts(patch);
    return posts.stream()
        .filter(post -> post.getRole().equals(role))
        .findFirst()
        .orElseThrow(() -> fault("a " + role + " at " + patch, posts));
  }

  /** Who acts for the post of that role at a patch, {@code officers/{uuid}}. */
  public String officer(String role, String patch) {
    return holder(post(role, patch));
  }

  /** Who acts for a post by its name, {@code officers/{uuid}}. */
  public String holder(String post) {
    return holder(
        line.call(PeopleServiceGrpc::newBlockingStub)
            .getPost(GetPostRequest.newBuilder().setName(post).build()));
  }

  private static String holder(Post post) {
    if (post.getHoldersCount() == 0) {
      throw fault("somebody to act for " + post.getName(), post);
    }
    return post.getHolders(0);
  }

  /** The grids of a division, the first 500. */
  public List<Grid> grids(String division) {
    return line.call(GridServiceGrpc::newBlockingStub)
        .listGrids(ListGridsRequest.newBuilder().setDivision(division).setPageSize(MOST).build())
        .getGridsList();
  }

  /** Hangs a new code at a building in the first grid of a village; {@code qrCodes/{code}}. */
  public String hangCode(String village, String building) {
    var request =
        IssueQrCodeRequest.newBuilder()
            .setRequestId(Line.id())
            .setPatch(grids(village).getFirst().getName())
            .setTarget(QrCodeTarget.QR_CODE_TARGET_BUILDING)
            .setPlace(building);
    return line.call(GridServiceGrpc::newBlockingStub)
        .issueQrCode(request.build())
        .getQrCode()
        .getName();
  }

  /** What a resident who scans a code reports. */
  public static ReportCaseRequest.Builder scan(String code, String subject) {
    return ReportCaseRequest.newBuilder()
        .setChannel(Channel.CHANNEL_QR_CODE)
        .setPatch(code)
        .setSubject(subject)
        .setReporter(Reporter.newBuilder().setName("赵某").setPhone("13900000009"));
  }

  private static IllegalStateException fault(String expected, Object found) {
    return new IllegalStateException("expected %s: %s".formatted(expected, found));
  }
}
