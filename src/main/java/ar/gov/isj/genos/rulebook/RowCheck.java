package ar.gov.isj.genos.rulebook;

import java.time.LocalDate;

/**
 * What one filled cell asks of a fact.
 *
 * <p>Values are those of the fact's fields, in the order of the header's conditions.
 */
sealed interface RowCheck {

  /** Whether the fact's value is as the cell says. */
  boolean holds(Object[] values);

  /**
   * @param argument place of the field among the values
   * @param cell not blank
   */
  static RowCheck of(int argument, String operator, Object cell) {
    return switch (cell) {
      case Integer number when !operator.equals("==") -> between(argument, operator, number);
      case LocalDate day when operator.equals(">=") -> new From(argument, day);
      case LocalDate day when operator.equals("<") -> new Before(argument, day);
      default -> {
        if (!operator.equals("==")) {
          throw new IllegalStateException("Operador desconocido: " + operator);
        }
        yield new Same(argument, literal(cell));
      }
    };
  }

  private static RowCheck between(int argument, String operator, int number) {
    return switch (operator) {
      case ">=" -> new Between(argument, number, Integer.MAX_VALUE);
      case "<=" -> new Between(argument, Integer.MIN_VALUE, number);
      case ">" -> new Between(argument, number + 1, Integer.MAX_VALUE);
      case "<" -> new Between(argument, Integer.MIN_VALUE, number - 1);
      default -> throw new IllegalStateException("Operador desconocido: " + operator);
    };
  }

  /** Facts hold literals of the program, as SI and NO: equal without comparing letters. */
  static Object literal(Object cell) {
    return cell instanceof String text ? text.intern() : cell;
  }

  record Same(int argument, Object cell) implements RowCheck {
    @Override
    public boolean holds(Object[] values) {
      return cell.equals(values[argument]);
    }
  }

  /**
   * @param least inclusive
   * @param most inclusive
   */
  record Between(int argument, int least, int most) implements RowCheck {
    @Override
    public boolean holds(Object[] values) {
      int value = (Integer) values[argument];
      return least <= value && value <= most;
    }
  }

  record From(int argument, LocalDate day) implements RowCheck {
    @Override
    public boolean holds(Object[] values) {
      return !((LocalDate) values[argument]).isBefore(day);
    }
  }

  record Before(int argument, LocalDate day) implements RowCheck {
    @Override
    public boolean holds(Object[] values) {
      return ((LocalDate) values[argument]).isBefore(day);
    }
  }
}
