import type { Sector } from "./types.js";

/** Housing and construction bureaus; land sale income comes as a government fund. */
export const HOUSING: Sector = {
  name: "housing",
  bodies: ["住房和城乡建设局"],
  ofTown: false,
  duties: [
    "贯彻执行住房和城乡建设法律法规，拟订住房保障规划和年度计划并组织实施。",
    "负责房地产市场监督管理，规范商品房预售和物业服务活动。",
    "指导城市市政公用设施建设、安全和应急管理工作。",
    "负责建筑工程质量安全监督，组织工程竣工验收备案。",
    "指导农村住房建设、危房改造和小城镇人居环境改善工作。",
  ],
  offices: ["综合办公室", "财务审计股", "住房保障股", "建筑业管理股", "城市建设股"],
  subordinates: ["市政设施维护中心", "建设工程质量安全站", "房产服务中心"],
  subjects: {
    "212": "城乡社区支出",
    "21201": "城乡社区管理事务",
    "2120101": "行政运行",
    "2120106": "工程建设管理",
    "2120199": "其他城乡社区管理事务支出",
    "21203": "城乡社区公共设施",
    "2120399": "其他城乡社区公共设施支出",
    "21208": "国有土地使用权出让收入安排的支出",
    "2120803": "城市建设支出",
    "22101": "保障性安居工程支出",
    "2210105": "农村危房改造",
    "2210108": "老旧小区改造",
  },
  running: ["2120101", "2120199"],
  projects: [
    {
      name: "农村危房改造补助资金",
      code: "2210105",
      fund: "一般公共预算",
      purpose: "用于农村低收入群体住房安全保障，实施危房改造和抗震加固。",
      necessity: "仍有部分农村住房达不到安全标准，需要及时改造。",
      indicators: [
        { kind: "数量指标", name: "改造危房户数", sign: "≥", low: 20, high: 300, unit: "户" },
        { kind: "质量指标", name: "改造房屋验收合格率", sign: "", low: 100, high: 100, unit: "%" },
        { kind: "服务对象满意度", name: "改造农户满意度", sign: "≥", low: 85, high: 95, unit: "%" },
      ],
    },
    {
      name: "城镇老旧小区改造工程",
      code: "2210108",
      fund: "一般公共预算",
      purpose: "用于城镇老旧小区水电气热管网、屋面防水和道路整治。",
      necessity: "小区基础设施老化，居民改造意愿强烈。",
      indicators: [
        { kind: "数量指标", name: "改造小区数量", sign: "", low: 3, high: 25, unit: "个" },
        { kind: "数量指标", name: "惠及居民户数", sign: "≥", low: 300, high: 5000, unit: "户" },
      ],
    },
    {
      name: "城区道路及排水管网建设",
      code: "2120803",
      fund: "政府性基金",
      purpose: "用于城区主次干道建设和排水管网改造。",
      necessity: "完善城区路网和排水体系，提升城市承载能力。",
      indicators: [
        { kind: "数量指标", name: "新建道路长度", sign: "≥", low: 2, high: 30, unit: "公里" },
        { kind: "时效指标", name: "工程按期完工率", sign: "≥", low: 90, high: 98, unit: "%" },
      ],
    },
    {
      name: "市政路灯电费及设施维护",
      code: "2120399",
      fund: "一般公共预算",
      purpose: "用于城区路灯电费、路灯及景观亮化设施日常维护。",
      necessity: "保障城区道路照明和市政设施正常运行。",
      indicators: [
        { kind: "数量指标", name: "维护路灯盏数", sign: "≥", low: 900, high: 9000, unit: "盏" },
        { kind: "质量指标", name: "路灯亮灯率", sign: "≥", low: 95, high: 99, unit: "%" },
      ],
    },
    {
      name: "建筑工程质量安全巡查经费",
      code: "2120106",
      fund: "一般公共预算",
      purpose: "用于在建工程质量安全巡查、检测和执法办案。",
      necessity: "加强在建工程监管，防范安全事故。",
      indicators: [
        { kind: "数量指标", name: "巡查在建工程数量", sign: "≥", low: 15, high: 120, unit: "个" },
        { kind: "社会效益", name: "工程安全事故下降率", sign: "≥", low: 5, high: 30, unit: "%" },
      ],
    },
  ],
};
