package org.fengqiao.adapters.grpc;

import com.google.protobuf.UnsafeByteOperations;
import jakarta.inject.Inject;
import org.fengqiao.application.grids.PrintQrCodes;
import org.fengqiao.application.grids.PrintQrCodes.Selection;
import org.fengqiao.application.grids.QrSheets;
import org.fengqiao.application.grids.SheetPlan;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.ScanPrefix;
import org.fengqiao.proto.grids.v1.PrintQrCodesRequest;
import org.fengqiao.proto.grids.v1.PrintQrCodesResponse;
import org.fengqiao.proto.grids.v1.QrSheet;
import org.fengqiao.proto.grids.v1.QrSheetCell;

/** Translates the call that prints QR codes. */
final class QrSheetCalls {
  private static final int DEFAULT_SHEETS = 4;
  private static final int MOST_SHEETS = 20;

  private final PrintQrCodes print;

  @Inject
  QrSheetCalls(PrintQrCodes print) {
    this.print = print;
  }

  PrintQrCodesResponse print(Caller caller, PrintQrCodesRequest request) {
    var page = Page.of(request, DEFAULT_SHEETS, MOST_SHEETS);
    var selection = selection(request);
    var prefix = new ScanPrefix(request.getUrlPrefix());
    var plan = plan(request);
    // Sheet by sheet: one that did not fit would have been drawn in vain.
    var shown =
        page.show(
            1,
            asked -> print.print(caller, new PrintQrCodes.Command(selection, prefix, plan, asked)),
            QrSheetCalls::toProto);
    return PrintQrCodesResponse.newBuilder()
        .addAllSheets(shown.items())
        .setNextPageToken(shown.next())
        .build();
  }

  private static Selection selection(PrintQrCodesRequest request) {
    if (request.getPatch().isEmpty() == (request.getNamesCount() == 0)) {
      throw Refusal.invalid("patch", "is given, or names are, and not both");
    }
    if (!request.getPatch().isEmpty()) {
      return new Selection.OfPatch(Spots.required("patch", request.getPatch()));
    }
    return new Selection.Named(
        request.getNamesList().stream().map(name -> Names.qrCode("names", name)).toList());
  }

  private static SheetPlan plan(PrintQrCodesRequest request) {
    return new SheetPlan(
        request.getColumns() == 0 ? SheetPlan.DEFAULT_COLUMNS : request.getColumns(),
        request.getRows() == 0 ? SheetPlan.DEFAULT_ROWS : request.getRows(),
        GridEnums.SHEET_FORMAT
            .optional("format", request.getFormat())
            .orElse(SheetPlan.Format.SVG));
  }

  private static QrSheet toProto(QrSheets.Drawn drawn) {
    var sheet = drawn.sheet();
    var proto =
        QrSheet.newBuilder()
            .setNumber(sheet.number())
            .setFormat(GridEnums.SHEET_FORMAT.toProto(sheet.plan().format()))
            .setContent(UnsafeByteOperations.unsafeWrap(drawn.file()));
    for (int i = 0; i < sheet.cells().size(); i++) {
      var cell = sheet.cells().get(i);
      proto.addCells(
          QrSheetCell.newBuilder()
              .setQrCode(Names.of(cell.code()))
              .setScanText(cell.scanText())
              .setDisplayText(String.join(" ", cell.place()))
              .setWordsDrawn(!drawn.wordless().contains(i)));
    }
    return proto.build();
  }
}
