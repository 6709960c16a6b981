// SPDX-License-Identifier: Apache-2.0
package casus.language.resolve;

import casus.language.diagnosis.Code;
import casus.language.diagnosis.Diagnoses;
import casus.language.syntax.Kind;
import casus.language.syntax.Node;
import casus.language.syntax.Syntax;
import casus.language.syntax.Token;
import casus.language.syntax.TokenKind;
import casus.treaty.Instrument;
import casus.treaty.name.AreaId;
import casus.treaty.name.PartyId;
import casus.treaty.name.RoleId;
import casus.treaty.name.TrackId;
import casus.treaty.place.AreaExpression;
import casus.treaty.place.Coordinate;
import casus.treaty.place.UnitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From the description of an area to an area expression.
public final class ExtentFromSyntax {
  private final Scope scope;

  ExtentFromSyntax(Scope scope) {
    this.scope = scope;
  }

  /// Reads an extent that stands alone, with the names of an instrument.
  ///
  /// @param root a tree that holds one extent
  /// @param instrument whose names it may use
  /// @param diagnoses where faults go
  /// @return the area; empty only if there are faults
  public static Optional<AreaExpression> alone(
      Node root, Instrument instrument, Diagnoses diagnoses) {
    Scope scope = new Scope(Names.of(instrument), diagnoses);
    return root.isBroken()
        ? Optional.empty()
        : root.node(Kind.EXTENT).map(new ExtentFromSyntax(scope)::extent);
  }

  AreaExpression extent(Node node) {
    Optional<AreaExpression> joined = Optional.empty();
    boolean minus = false;
    for (Syntax child : node.children()) {
      if (child instanceof Token token && token.kind() == TokenKind.KEYWORD) {
        minus = token.is("minus");
      } else if (child instanceof Node inner) {
        AreaExpression right = inner(inner);
        boolean taken = minus;
        joined =
            Optional.of(
                joined
                    .<AreaExpression>map(left ->
                        taken
                            ? new AreaExpression.Minus(left, right)
                            : new AreaExpression.Plus(left, right))
                    .orElse(right));
      }
    }
    return scope.places().put(joined.orElseThrow(), node.span());
  }

  private AreaExpression inner(Node node) {
    return node.nodes().stream()
        .map(this::primary)
        .reduce(AreaExpression.Within::new)
        .orElseThrow();
  }

  private AreaExpression primary(Node node) {
    AreaExpression area = plain(node);
    if (!node.says("settled")) {
      return area;
    }
    Token track = node.tokens(TokenKind.NAME).getLast();
    return new AreaExpression.UntilSettled(area, new TrackId(scope.use(Thing.TRACK, track)));
  }

  private AreaExpression plain(Node node) {
    Optional<Node> inside = node.node(Kind.EXTENT);
    if (inside.isPresent()) {
      return extent(inside.get());
    }
    if (node.says("territory")) {
      Token name = Scope.name(node);
      return scope.names().has(Thing.ROLE, name.text())
          ? new AreaExpression.TerritoryOfRole(new RoleId(scope.use(Thing.ROLE, name)))
          : new AreaExpression.TerritoryOfParty(scope.party(name));
    }
    if (node.says("forces")) {
      return forces(Scope.name(node));
    }
    if (node.says("north")) {
      Node latitude = node.node(Kind.LATITUDE).orElseThrow();
      return new AreaExpression.NorthOf(degrees(latitude, 90));
    }
    if (node.says("polygon")) {
      return polygon(node);
    }
    return named(Scope.name(node));
  }

  private AreaExpression forces(Token name) {
    if (scope.names().has(Thing.PARTY, name.text())) {
      scope.names().use(Thing.PARTY, name.text());
      String message = "\"" + name.text() + "\" is a party; forces are those of a role.";
      String help = "Declare a role with this one member.";
      scope.diagnoses().add(Code.WRONG_KIND, name.span(), message, help);
      return new AreaExpression.TerritoryOfParty(new PartyId(name.text()));
    }
    return new AreaExpression.ForcesOfRole(new RoleId(scope.use(Thing.ROLE, name)));
  }

  private AreaExpression named(Token name) {
    String word = name.text();
    Names names = scope.names();
    boolean state = names.has(Thing.PARTY, word) || names.has(Thing.ROLE, word);
    if (!names.has(Thing.AREA, word) && !state && UnitCode.isCode(word)) {
      return new AreaExpression.Unit(new UnitCode(word));
    }
    return new AreaExpression.Named(new AreaId(scope.use(Thing.AREA, name)));
  }

  private AreaExpression polygon(Node node) {
    List<Coordinate> ring = new ArrayList<>();
    for (Node point : node.nodes(Kind.POINT)) {
      List<Node> degrees = point.nodes(Kind.LATITUDE);
      ring.add(new Coordinate(degrees(degrees.get(0), 90), degrees(degrees.get(1), 180)));
    }
    if (ring.size() < 3) {
      String message = "A polygon has at least three points.";
      scope.diagnoses().add(Code.OUT_OF_RANGE, node.span(), message, "Add points.");
      return new AreaExpression.NorthOf(0);
    }
    return new AreaExpression.Polygon(ring);
  }

  /// Reads degrees as whole millionths, exactly.
  private int degrees(Node node, int most) {
    String said = node.token(TokenKind.NUMBER).orElseThrow().text();
    char last = said.charAt(said.length() - 1);
    String digits = 'A' <= last && last <= 'Z' ? said.substring(0, said.length() - 1) : said;
    boolean negative = node.says("S") || node.says("W") || last == 'S' || last == 'W';
    if (digits.length() > 12 || digits.isEmpty() || !Character.isDigit(digits.charAt(0))) {
      return outOfRange(node, most);
    }
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    String rest = point < 0 ? "" : withoutZerosAtEnd(digits.substring(point + 1));
    if (rest.length() > 6) {
      return outOfRange(node, most);
    }
    long millionths = Long.parseLong(whole + rest + "0".repeat(6 - rest.length()));
    if (millionths > most * 1_000_000L) {
      return outOfRange(node, most);
    }
    return (int) (negative ? -millionths : millionths);
  }

  private static String withoutZerosAtEnd(String digits) {
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }

  private int outOfRange(Node node, int most) {
    String message = "Degrees go from 0 to " + most + ", with at most six decimals.";
    scope.diagnoses().add(Code.OUT_OF_RANGE, node.span(), message, "");
    return 0;
  }
}
