import type { Sector } from "./types.js";

/** Governments of townships, whose money is spread over many functions. */
export const TOWNSHIP: Sector = {
  name: "township",
  bodies: ["人民政府"],
  ofTown: true,
  duties: [
    "贯彻执行党的路线方针政策和国家法律法规，落实上级党委、政府的决定。",
    "编制并组织实施本辖区经济和社会发展规划，推进乡村振兴。",
    "负责本辖区公共服务、社会救助、劳动就业和便民服务工作。",
    "组织开展农村人居环境整治、环境卫生和生态保护工作。",
    "负责本辖区安全生产、信访维稳和应急管理工作。",
  ],
  offices: ["党政综合办公室", "经济发展办公室", "社会事务办公室", "综合治理办公室"],
  subordinates: ["便民服务中心", "综合文化站", "农业综合服务中心"],
  subjects: {
    "201": "一般公共服务支出",
    "20103": "政府办公厅（室）及相关机构事务",
    "2010301": "行政运行",
    "2010302": "一般行政管理事务",
    "207": "文化旅游体育与传媒支出",
    "20701": "文化和旅游",
    "2070109": "群众文化",
    "212": "城乡社区支出",
    "21205": "城乡社区环境卫生",
    "2120501": "城乡社区环境卫生",
    "213": "农林水支出",
    "21301": "农业农村",
    "2130104": "事业运行",
    "21307": "农村综合改革",
    "2130705": "对村民委员会和村党支部的补助",
  },
  running: ["2010301", "2130104"],
  projects: [
    {
      name: "村干部报酬及村级运转经费",
      code: "2130705",
      fund: "一般公共预算",
      purpose: "用于发放村干部报酬和保障村级组织正常运转。",
      necessity: "保障村级组织正常履职。",
      indicators: [
        { kind: "数量指标", name: "保障行政村数量", sign: "", low: 8, high: 40, unit: "个" },
        { kind: "时效指标", name: "报酬发放及时率", sign: "", low: 100, high: 100, unit: "%" },
      ],
    },
    {
      name: "农村人居环境整治经费",
      code: "2120501",
      fund: "一般公共预算",
      purpose: "用于农村生活垃圾清运、保洁员工资和村容村貌整治。",
      necessity: "改善农村人居环境，建设宜居乡村。",
      indicators: [
        { kind: "数量指标", name: "配备保洁员人数", sign: "≥", low: 20, high: 160, unit: "人" },
        { kind: "质量指标", name: "生活垃圾清运率", sign: "≥", low: 90, high: 99, unit: "%" },
        { kind: "服务对象满意度", name: "村民满意度", sign: "≥", low: 85, high: 95, unit: "%" },
      ],
    },
    {
      name: "基层文化活动经费",
      code: "2070109",
      fund: "一般公共预算",
      purpose: "用于开展群众文化活动和农家书屋建设。",
      necessity: "丰富群众精神文化生活。",
      indicators: [
        { kind: "数量指标", name: "开展文化活动场次", sign: "≥", low: 6, high: 40, unit: "场" },
        { kind: "社会效益", name: "群众文化活动参与率", sign: "≥", low: 60, high: 90, unit: "%" },
      ],
    },
    {
      name: "信访维稳及综治工作经费",
      code: "2010302",
      fund: "一般公共预算",
      purpose: "用于矛盾纠纷排查化解、网格化管理和综治宣传。",
      necessity: "维护辖区社会稳定。",
      indicators: [
        { kind: "数量指标", name: "配备网格员人数", sign: "≥", low: 10, high: 80, unit: "人" },
        { kind: "质量指标", name: "矛盾纠纷化解率", sign: "≥", low: 90, high: 98, unit: "%" },
      ],
    },
  ],
};
