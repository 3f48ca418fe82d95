package org.fengqiao.bench;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fengqiao.application.Ids;
import org.fengqiao.proto.grids.v1.CreateGridRequest;
import org.fengqiao.proto.grids.v1.GeoPoint;
import org.fengqiao.proto.grids.v1.Grid;
import org.fengqiao.proto.grids.v1.GridKind;
import org.fengqiao.proto.grids.v1.GridServiceGrpc;
import org.fengqiao.proto.grids.v1.GridServiceGrpc.GridServiceFutureStub;
import org.fengqiao.proto.grids.v1.SetBoundaryRequest;

/**
 * Three thousand grids that tile a piece of ground, each bounded by a jagged line of forty corners
 * which its neighbours share.
 */
final class Outskirts {
  static final int COLUMNS = 60;
  static final int ROWS = 50;

  private static final double WEST = 104.0;
  private static final double SOUTH = 36.4;
  private static final double SIDE = 0.005;
  private static final int CORNERS_A_SIDE = 10;
  private static final double JAG = 0.08;
  private static final int AT_ONCE = 100;

  private final GridServiceFutureStub calls;
  private final Ids ids;

  private Outskirts(GridServiceFutureStub calls, Ids ids) {
    this.calls = calls;
    this.ids = ids;
  }

  /** Sets the grids and their boundaries up by calls to the server, some at once. */
  static void settle(Partner partner, String token, Ids ids) {
    var calls = Partner.as(token, GridServiceGrpc.newFutureStub(partner.channel()));
    new Outskirts(calls, ids).settle(Ground.villages(partner.channel(), token));
  }

  private void settle(List<String> villages) {
    for (int from = 0; from < COLUMNS * ROWS; from += AT_ONCE) {
      var grids = new ArrayList<ListenableFuture<?>>();
      var names = new ArrayList<ListenableFuture<String>>();
      for (int i = from; i < from + AT_ONCE; i++) {
        names.add(grid(villages.get(i % villages.size()), i));
      }
      for (int i = 0; i < names.size(); i++) {
        grids.add(bound(Futures.getUnchecked(names.get(i)), from + i));
      }
      grids.forEach(Futures::getUnchecked);
    }
  }

  private ListenableFuture<String> grid(String village, int number) {
    var code = village.substring(village.indexOf('/') + 1) + "%03d".formatted(900 - number / 60);
    var request =
        CreateGridRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setGrid(
                Grid.newBuilder()
                    .setKind(GridKind.GRID_KIND_BASIC)
                    .setDivision(village)
                    .setCode(code)
                    .setDisplayName("压测网格" + number))
            .build();
    return Futures.transform(
        calls.createGrid(request), made -> made.getGrid().getName(), Runnable::run);
  }

  private ListenableFuture<?> bound(String grid, int number) {
    return calls.setBoundary(
        SetBoundaryRequest.newBuilder()
            .setRequestId(ids.next().toString())
            .setPatch(grid)
            .setGeoJson(cell(number % COLUMNS, number / COLUMNS))
            .build());
  }

  private static String cell(int column, int row) {
    var corners = new ArrayList<String>();
    for (int k = 0; k < CORNERS_A_SIDE; k++) {
      corners.add(corner(column, row, k, false));
    }
    for (int k = 0; k < CORNERS_A_SIDE; k++) {
      corners.add(corner(column + 1, row, k, true));
    }
    for (int k = CORNERS_A_SIDE; k > 0; k--) {
      corners.add(corner(column, row + 1, k, false));
    }
    for (int k = CORNERS_A_SIDE; k > 0; k--) {
      corners.add(corner(column, row, k, true));
    }
    corners.add(corners.getFirst());
    return "{\"type\":\"Polygon\",\"coordinates\":[[" + String.join(",", corners) + "]]}";
  }

  /** A corner on the line that begins at a crossing and goes up, or to the right. */
  private static String corner(int column, int row, int k, boolean up) {
    double along = k / (double) CORNERS_A_SIDE;
    double aside = jag(column, row, k, up);
    double x = column + (up ? aside : along);
    double y = row + (up ? along : aside);
    return "[%.7f,%.7f]".formatted(WEST + x * SIDE, SOUTH + y * SIDE);
  }

  /** Nothing at the crossings, where four meet; else the same whichever side asks. */
  private static double jag(int column, int row, int k, boolean up) {
    if (k == 0 || k == CORNERS_A_SIDE) {
      return 0;
    }
    long line = ((long) column * 1_000 + row) * 100 + k * 2L + (up ? 1 : 0);
    return new SplittableRandom(line).nextDouble(-JAG, JAG);
  }

  /** Some point of that ground, away from its outer line, which is jagged as well. */
  static GeoPoint point(SplittableRandom random) {
    return GeoPoint.newBuilder()
        .setLongitude(WEST + (1 + random.nextDouble(COLUMNS - 2)) * SIDE)
        .setLatitude(SOUTH + (1 + random.nextDouble(ROWS - 2)) * SIDE)
        .build();
  }
}
