/** The report of a disclosure of an invented body: one table that adds up, in the form most bodies use. */
export const SMALL_REPORT = `第二部分 2025年部门预算报表

2025年预算支出总表

部门名称：云溪县水利局\t\t\t单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
合计\t\t90.00\t60.00\t30.00
213\t农林水支出\t90.00\t60.00\t30.00
21303\t水利\t90.00\t60.00\t30.00
2130301\t行政运行\t60.00\t60.00\t
2130305\t水利工程建设\t30.00\t\t30.00
`;
