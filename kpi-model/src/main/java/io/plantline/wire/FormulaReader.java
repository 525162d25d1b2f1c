package io.plantline.wire;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.List;

/**
 * Reads a formula. EvalEx parses it; its syntax tree is brought to a sum over a sum, so that amounts are added up before
 * they are divided, as in every KPI, and so that its units can be checked before anything is measured.
 */
final class FormulaReader {
    private static final BigDecimal MINUS = BigDecimal.ONE.negate();
    private static final String REMEDY = "write amounts, numbers, + - * / and brackets, as (a + 0.98 * b) / c";

    /** Longer numbers mean nothing, and arithmetic with them may not end. */
    private static final int DIGITS = 60;

    private static final ExpressionConfiguration GRAMMAR = grammar();

    private final FormulaNames names;

    FormulaReader(FormulaNames names) {
        this.names = names;
    }

    /** The formula worked out, or null after a problem was reported. */
    Ratio read(Field field) {
        String text = field.text();
        if (text == null) {
            return null;
        }
        try {
            Ratio read = read(new Expression(text, GRAMMAR).getAbstractSyntaxTree());
            if (read.isNumber()) {
                throw new Misformed(1, "nothing in it is measured", REMEDY);
            }
            return read;
        } catch (ParseException unreadable) {
            new Misformed(unreadable.getStartPosition(), "not a formula: " + unreadable.getMessage(), REMEDY)
                    .tell(field);
        } catch (Misformed misformed) {
            misformed.tell(field);
        }
        return null;
    }

    private Ratio read(ASTNode node) throws Misformed {
        Token token = node.getToken();
        List<ASTNode> parts = node.getParameters();
        int at = token.getStartPosition();
        return switch (token.getType()) {
            case NUMBER_LITERAL -> Ratio.of(Side.of(number(token)));
            case VARIABLE_OR_CONSTANT -> Ratio.of(names.amount(token.getValue(), at));
            case STRUCTURE_SEPARATOR ->
                Ratio.of(weighed(parts.get(0).getToken(), parts.get(1).getToken()));
            case PREFIX_OPERATOR ->
                token.getValue().equals("-") ? read(parts.get(0)).times(MINUS) : read(parts.get(0));
            case INFIX_OPERATOR -> combined(token.getValue(), read(parts.get(0)), read(parts.get(1)), at);
            default -> throw new Misformed(at, "'%s' has no place in a formula".formatted(token.getValue()), REMEDY);
        };
    }

    private Side weighed(Token name, Token by) throws Misformed {
        if (name.getType() != Token.TokenType.VARIABLE_OR_CONSTANT) {
            throw new Misformed(name.getStartPosition(), "only a quantity has a cost or a factor", REMEDY);
        }
        return names.weighed(name.getValue(), name.getStartPosition(), by.getValue(), by.getStartPosition());
    }

    private static Ratio combined(String operator, Ratio one, Ratio other, int at) throws Misformed {
        return switch (operator) {
            case "+" -> one.plus(other, at);
            case "-" -> one.plus(other.times(MINUS), at);
            case "*" -> one.times(other, at);
            default -> one.over(other, at);
        };
    }

    private static BigDecimal number(Token token) throws Misformed {
        try {
            BigDecimal number = new BigDecimal(token.getValue());
            if (Math.abs((long) number.scale()) <= DIGITS && number.precision() <= DIGITS) {
                return number;
            }
            throw new Misformed(
                    token.getStartPosition(),
                    "'%s' has more than %d digits".formatted(token.getValue(), DIGITS),
                    "write the number in another unit, so that it is shorter");
        } catch (NumberFormatException unreadable) {
            throw new Misformed(
                    token.getStartPosition(),
                    "'%s' is not a number".formatted(token.getValue()),
                    "write digits with a point, for example 0.98");
        }
    }

    /** Arithmetic and nothing else: no functions, no comparisons, no powers. */
    private static ExpressionConfiguration grammar() {
        OperatorDictionaryIfc operators = new MapBasedOperatorDictionary();
        operators.addOperator("+", new PrefixPlusOperator());
        operators.addOperator("-", new PrefixMinusOperator());
        operators.addOperator("+", new InfixPlusOperator());
        operators.addOperator("-", new InfixMinusOperator());
        operators.addOperator("*", new InfixMultiplicationOperator());
        operators.addOperator("/", new InfixDivisionOperator());
        return ExpressionConfiguration.builder()
                .operatorDictionary(operators)
                .functionDictionary(new MapBasedFunctionDictionary())
                .arraysAllowed(false)
                .implicitMultiplicationAllowed(false)
                .build();
    }
}
