package org.fengqiao.adapters.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fengqiao.application.grids.GroundPorts;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.GridServiceGrpc.GridServiceBlockingStub;
import org.fengqiao.proto.grids.v1.IssueQrCodeRequest;
import org.fengqiao.proto.grids.v1.ListQrCodesRequest;
import org.fengqiao.proto.grids.v1.PrintQrCodesRequest;
import org.fengqiao.proto.grids.v1.PrintQrCodesResponse;
import org.fengqiao.proto.grids.v1.QrCode;
import org.fengqiao.proto.grids.v1.QrCodeState;
import org.fengqiao.proto.grids.v1.QrCodeTarget;
import org.fengqiao.proto.grids.v1.QrSheet;
import org.fengqiao.proto.grids.v1.QrSheetCell;
import org.fengqiao.proto.grids.v1.QrSheetFormat;
import org.fengqiao.proto.grids.v1.ResolveQrCodeRequest;
import org.fengqiao.proto.grids.v1.RevokeQrCodeRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** QR codes listed and printed, as a client meets it. */
class QrCodeGrpcTest {
  private static final String DISTRICT = "divisions/" + GroundTown.DISTRICT.value();
  private static final String PREFIX = "https://fw.example.gov.cn/s?c=";
  private static final int MEBIBYTE = 1 << 20;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  private final GroundTown town = new GroundTown(GroundPorts.inMemory());
  private final TestPartners partners = new TestPartners();
  private final GrpcHarness harness =
      new GrpcHarness(partners, town.clock, GroundServices.grids(town));
  private final GridServiceBlockingStub ground =
      GridServiceGrpc.newBlockingStub(harness.as(partners.admit("centre", GroundTown.DISTRICT)));
  private final String grid = Names.of(town.aGrid().id());
  private int requests;

  @AfterEach
  void stop() {
    harness.close();
  }

  private QrCode issue(String place) {
    var request =
        IssueQrCodeRequest.newBuilder()
            .setRequestId(requestId())
            .setPatch(grid)
            .setTarget(QrCodeTarget.QR_CODE_TARGET_BUILDING)
            .setPlace(place);
    return ground.issueQrCode(request.build()).getQrCode();
  }

  private List<QrCode> issue(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> issue(i + "号楼")).toList();
  }

  private QrCode revoke(QrCode code) {
    var request =
        RevokeQrCodeRequest.newBuilder().setRequestId(requestId()).setName(code.getName());
    return ground.revokeQrCode(request.build()).getQrCode();
  }

  private String requestId() {
    return new UUID(9, ++requests).toString();
  }

  @Test
  void listsCodesPageByPageThoseThatStandUnlessAskedOtherwise() {
    var codes = issue(3);
    var gone = revoke(codes.get(1));
    var request = ListQrCodesRequest.newBuilder().setPatch(DISTRICT).setPageSize(1);
    var first = ground.listQrCodes(request.build());
    assertEquals(List.of(codes.get(0)), first.getQrCodesList());
    request.setPageToken(first.getNextPageToken());
    var second = ground.listQrCodes(request.build());
    assertEquals(List.of(codes.get(2)), second.getQrCodesList());
    assertEquals("", second.getNextPageToken());
    var other = request.setPatch(grid).build();
    assertEquals(
        "INVALID_ARGUMENT PAGE_TOKEN_INVALID", Refused.by(() -> ground.listQrCodes(other)).what());
    request.clearPageToken().setState(QrCodeState.QR_CODE_STATE_REVOKED);
    assertEquals(List.of(gone), ground.listQrCodes(request.build()).getQrCodesList());
    var odd = request.setStateValue(9).build();
    assertEquals("state", Refused.by(() -> ground.listQrCodes(odd)).field());
    var noPatch = request.clearState().clearPatch().build();
    assertEquals("patch", Refused.by(() -> ground.listQrCodes(noPatch)).field());
  }

  private static PrintQrCodesRequest.Builder printing() {
    return PrintQrCodesRequest.newBuilder().setPatch(DISTRICT).setUrlPrefix(PREFIX);
  }

  private List<QrSheet> all(PrintQrCodesRequest.Builder request) {
    var sheets = new ArrayList<QrSheet>();
    var answer = PrintQrCodesResponse.getDefaultInstance();
    do {
      request.setPageToken(answer.getNextPageToken());
      answer = ground.printQrCodes(request.build());
      sheets.addAll(answer.getSheetsList());
    } while (!answer.getNextPageToken().isEmpty());
    return sheets;
  }

  @Test
  void printsSheetsOfTwelveAsSvgWhereNothingElseIsSaid() {
    var codes = issue(30);
    var sheets = all(printing());
    assertEquals(List.of(12, 12, 6), sheets.stream().map(QrSheet::getCellsCount).toList());
    assertEquals(List.of(1, 2, 3), sheets.stream().map(QrSheet::getNumber).toList());
    var cells = sheets.stream().flatMap(sheet -> sheet.getCellsList().stream()).toList();
    assertEquals(
        codes.stream().map(QrCode::getName).toList(),
        cells.stream().map(QrSheetCell::getQrCode).toList());
    var cell = cells.getFirst();
    assertEquals(PREFIX + codes.getFirst().getCode(), cell.getScanText());
    var resolved =
        ground.resolveQrCode(ResolveQrCodeRequest.newBuilder().setName(cell.getQrCode()).build());
    assertEquals(resolved.getDisplayText(), cell.getDisplayText());
    assertTrue(cell.getWordsDrawn());
    var sheet = sheets.getFirst();
    assertEquals(QrSheetFormat.QR_SHEET_FORMAT_SVG, sheet.getFormat());
    var svg = sheet.getContent().toString(StandardCharsets.UTF_8);
    assertTrue(svg.contains("1号楼") && svg.contains("12号楼"), svg);
  }

  @Test
  void printsNamedCodesAsPngAndSaysWhereItHadNoLetters() {
    var codes = List.of(issue("3号楼"), issue("4号楼"));
    var request =
        printing()
            .clearPatch()
            .addNames(codes.get(1).getName())
            .addNames(codes.get(0).getName())
            .setFormat(QrSheetFormat.QR_SHEET_FORMAT_PNG)
            .setColumns(1)
            .setRows(1);
    var sheets = all(request);
    assertEquals(2, sheets.size());
    assertEquals(codes.get(1).getName(), sheets.getFirst().getCells(0).getQrCode());
    assertFalse(sheets.getFirst().getCells(0).getWordsDrawn());
    var content = sheets.getFirst().getContent();
    assertTrue(content.startsWith(ByteString.copyFrom(PNG)));
  }

  @Test
  void endsAPageBeforeItIsTooLargeForAClient() {
    issue(7 * 24);
    var request =
        printing()
            .setUrlPrefix("https://a.cn/" + "q".repeat(187))
            .setColumns(4)
            .setRows(6)
            .setPageSize(20);
    var first = ground.printQrCodes(request.build());
    assertFalse(first.getNextPageToken().isEmpty());
    for (var sheet : first.getSheetsList()) {
      assertTrue(sheet.getSerializedSize() < MEBIBYTE, sheet.getSerializedSize() + " bytes");
    }
    int size = first.getSerializedSize();
    assertTrue(size > Page.FULL_BYTES && size < Page.FULL_BYTES + MEBIBYTE, size + " bytes");
    var rest = ground.printQrCodes(request.setPageToken(first.getNextPageToken()).build());
    assertEquals(7, first.getSheetsCount() + rest.getSheetsCount());
    assertEquals("", rest.getNextPageToken());
  }

  @Test
  void saysWhichFieldIsWrong() {
    var name = issue("3号楼").getName();
    assertEquals("patch", wrong(printing().addNames(name)));
    assertEquals("patch", wrong(printing().clearPatch()));
    assertEquals("patch", wrong(printing().setPatch(name)));
    assertEquals("names", wrong(printing().clearPatch().addNames("grids/1")));
    assertEquals("names", wrong(printing().clearPatch().addNames(name).addNames(name)));
    assertEquals("url_prefix", wrong(printing().setUrlPrefix("http://a.cn/")));
    assertEquals("columns", wrong(printing().setColumns(5)));
    assertEquals("rows", wrong(printing().setRows(-1)));
    assertEquals("format", wrong(printing().setFormatValue(9)));
    assertEquals("page_size", wrong(printing().setPageSize(-1)));
  }

  private String wrong(PrintQrCodesRequest.Builder request) {
    return Refused.by(() -> ground.printQrCodes(request.build())).field();
  }
}
